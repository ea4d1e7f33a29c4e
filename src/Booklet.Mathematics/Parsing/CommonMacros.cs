using System.Collections.Frozen;

namespace Booklet.Mathematics;

/// <summary>Abbreviations that need no definition, because the programs that show formulas on the web have them built in.</summary>
internal static class CommonMacros
{
    private const string Table = """
        R \mathbb{R}
        N \mathbb{N}
        Z \mathbb{Z}
        reals \mathbb{R}
        Reals \mathbb{R}
        natnums \mathbb{N}
        cnums \mathbb{C}
        Complex \mathbb{C}
        Alpha \mathrm{A}
        Beta \mathrm{B}
        Epsilon \mathrm{E}
        Zeta \mathrm{Z}
        Eta \mathrm{H}
        Iota \mathrm{I}
        Kappa \mathrm{K}
        Mu \mathrm{M}
        Nu \mathrm{N}
        Omicron \mathrm{O}
        Rho \mathrm{P}
        Tau \mathrm{T}
        Chi \mathrm{X}
        varGamma \mathit{\Gamma}
        varDelta \mathit{\Delta}
        varTheta \mathit{\Theta}
        varLambda \mathit{\Lambda}
        varXi \mathit{\Xi}
        varPi \mathit{\Pi}
        varSigma \mathit{\Sigma}
        varUpsilon \mathit{\Upsilon}
        varPhi \mathit{\Phi}
        varPsi \mathit{\Psi}
        varOmega \mathit{\Omega}
        thetasym \vartheta
        alef \aleph
        alefsym \aleph
        weierp \wp
        image \Im
        real \Re
        infin \infty
        empty \emptyset
        exist \exists
        sect \S
        clubs \clubsuit
        diamonds \diamondsuit
        hearts \heartsuit
        spades \spadesuit
        bull \bullet
        sdot \cdot
        plusmn \pm
        Dagger \ddagger
        varvdots \vdots
        larr \leftarrow
        Larr \Leftarrow
        lArr \Leftarrow
        rarr \rightarrow
        Rarr \Rightarrow
        rArr \Rightarrow
        uarr \uparrow
        Uarr \Uparrow
        uArr \Uparrow
        darr \downarrow
        Darr \Downarrow
        dArr \Downarrow
        harr \leftrightarrow
        Harr \Leftrightarrow
        hArr \Leftrightarrow
        lrarr \leftrightarrow
        Lrarr \Leftrightarrow
        lrArr \Leftrightarrow
        sub \subset
        sube \subseteq
        supe \supseteq
        dotsx \ldots\,
        varlimsup \mathop{\overline{\mathrm{lim}}}
        varliminf \mathop{\underline{\mathrm{lim}}}
        varinjlim \mathop{\underrightarrow{\mathrm{lim}}}
        varprojlim \mathop{\underleftarrow{\mathrm{lim}}}
        operatornamewithlimits \operatorname*
        simcolon \mathrel{\sim\ordinarycolon}
        simcoloncolon \mathrel{\sim\dblcolon}
        approxcolon \mathrel{\approx\ordinarycolon}
        approxcoloncolon \mathrel{\approx\dblcolon}
        colonsim \mathrel{\ordinarycolon\sim}
        coloncolonsim \mathrel{\dblcolon\sim}
        Colonsim \mathrel{\dblcolon\sim}
        colonapprox \mathrel{\ordinarycolon\approx}
        coloncolonapprox \mathrel{\dblcolon\approx}
        Colonapprox \mathrel{\dblcolon\approx}
        colonminus \mathrel{\ordinarycolon{-}}
        coloncolonminus \mathrel{\dblcolon{-}}
        Coloneq \mathrel{\dblcolon{-}}
        minuscoloncolon \mathrel{{-}\dblcolon}
        Eqcolon \mathrel{{-}\dblcolon}
        Eqqcolon \mathrel{=\dblcolon}
        equalscoloncolon \mathrel{=\dblcolon}
        bra \mathinner{\langle{#1}|}
        ket \mathinner{|{#1}\rangle}
        braket \mathinner{\langle{#1}\rangle}
        Bra \left\langle #1\right|
        Ket \left|#1\right\rangle
        Braket \left\langle #1\right\rangle
        set \{\,#1\,\}
        Set \left\{\,#1\,\right\}
        llap \mathllap{\textrm{#1}}
        rlap \mathrlap{\textrm{#1}}
        clap \mathclap{\textrm{#1}}
        angl \overline{#1\,}\mathclose{|}
        angln \overline{n\,}\mathclose{|}
        phase \angle{#1}
        vcenter {#1}
        reflectbox {#1}
        mathreflectbox {#1}
        textcircled {#1}
        imageof \mathrel{⊷}
        origof \mathrel{⊶}
        mathsterling \pounds
        TextOrMath #2
        htmlClass #2
        htmlId #2
        htmlStyle #2
        htmlData #2
        href #2
        colorbox \text{#2}
        fcolorbox \boxed{\text{#3}}
        global {}
        long {}
        expandafter {}
        noexpand {}
        DOTSB {}
        DOTSI {}
        DOTSX {}
        begingroup {
        endgroup }
        bgroup {
        egroup }
        TeX \text{TeX}
        LaTeX \text{LaTeX}
        KaTeX \text{KaTeX}
        """;

    // Commands that only colour their argument, in the palettes of one widely used renderer.
    private const string Hues = "blue teal green gold red maroon purple mint gray";

    public static FrozenDictionary<string, MathMacro> Read()
    {
        var macros = new Dictionary<string, MathMacro>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var body = line[(space + 1)..];
            macros[line[..space]] = MathMacro.Of(body == "{}" ? "" : body);
        }
        // Arguments that the body does not show.
        foreach (var name in new[] { "message", "errmessage", "show" })
            macros[name] = new MathMacro(1, "");
        macros["includegraphics"] = new MathMacro(2, "", "");
        macros["mathchoice"] = new MathMacro(4, "{#2}");
        macros["texorpdfstring"] = new MathMacro(2, "{#1}");
        foreach (var hue in Hues.Split(' '))
        {
            macros[hue] = new MathMacro(1, "{#1}");
            for (var letter = 'A'; letter <= 'I'; letter++)
                macros[hue + letter] = new MathMacro(1, "{#1}");
        }
        foreach (var name in new[] { "pink", "orange", "kaBlue", "kaGreen" })
            macros[name] = new MathMacro(1, "{#1}");
        return macros.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>In sets and brackets of physics, a bar between the parts grows with them.</summary>
    public static string Adapt(string name, string body) => name switch
    {
        "set" => body.Replace("|", "\\mid ", StringComparison.Ordinal),
        "Set" => body.Replace("|", "\\;\\middle|\\;", StringComparison.Ordinal),
        "Braket" => body.Replace("|", "\\middle|", StringComparison.Ordinal),
        _ => body,
    };
}
