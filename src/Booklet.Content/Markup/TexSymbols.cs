using System.Collections.Frozen;

namespace Booklet.Content.Markup;

/// <summary>TeX's classes of atoms as far as runs need them (TeXbook ch. 17).</summary>
internal enum MathKind
{
    Ordinary,
    Variable,
    Binary,
    Relation,
    Opening,

    /// <summary>A named function: upright, with a space between it and its argument.</summary>
    Function,
}

/// <summary>What a command without arguments prints.</summary>
internal sealed record TexSymbol(string Text, MathKind Kind)
{
    public bool IsVariable => Kind is MathKind.Variable;
}

/// <summary>TeX's and AMS' symbol commands by class.</summary>
internal static class TexSymbols
{
    private const string Variables =
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο "
        + "pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω ell ℓ imath ı jmath ȷ hslash ℏ";

    private const string Ordinaries =
        "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞ partial ∂ nabla ∇ hbar ℏ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ "
        + "forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ emptyset ∅ varnothing ∅ angle ∠ measuredangle ∡ triangle △ square □ Box □ blacksquare ■ lozenge ◊ Diamond ◇ "
        + "bot ⊥ top ⊤ prime ′ backprime ‵ degree ° flat ♭ natural ♮ sharp ♯ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ checkmark ✓ dag † ddag ‡ dagger † "
        + "ldots … dots … dotsc … dotso … cdots ⋯ dotsb ⋯ vdots ⋮ ddots ⋱ surd √ eth ð mho ℧ complement ∁ S § P ¶ copyright © pounds £ yen ¥ "
        + "vert | Vert ‖ lvert | rvert | lVert ‖ rVert ‖ backslash \\ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ rangle ⟩ rfloor ⌋ rceil ⌉ rbrace } rbrack ] "
        + "bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigsqcup ⨆ star ⋆ bigstar ★ lbrack [ blacktriangle ▲ triangledown ▽ blacklozenge ⧫ "
        + "digamma ϝ gimel ℷ daleth ℸ circledR ® circledS Ⓢ maltese ✠ Finv Ⅎ Game ⅁ Bbbk 𝕜";

    private const string Binaries =
        "pm ± mp ∓ times × div ÷ cdot · ast ∗ circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ cup ∪ cap ∩ uplus ⊎ sqcup ⊔ sqcap ⊓ vee ∨ lor ∨ wedge ∧ land ∧ "
        + "setminus ∖ smallsetminus ∖ wr ≀ amalg ⨿ diamond ⋄ bigcirc ◯ dotplus ∔ ltimes ⋉ rtimes ⋊ boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ intercal ⊺ barwedge ⊼ "
        + "curlyvee ⋎ curlywedge ⋏ Cup ⋓ Cap ⋒ doublecap ⋒ doublecup ⋓ divideontimes ⋇ circledast ⊛ circledcirc ⊚ circleddash ⊝ triangleleft ◁ triangleright ▷ "
        + "bigtriangleup △ bigtriangledown ▽ leftthreetimes ⋋ rightthreetimes ⋌ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵";

    private const string Relations =
        "le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ leqslant ⩽ geqslant ⩾ ll ≪ gg ≫ lll ⋘ ggg ⋙ lt < gt > equiv ≡ sim ∼ simeq ≃ approx ≈ approxeq ≊ cong ≅ propto ∝ varpropto ∝ "
        + "in ∈ notin ∉ ni ∋ owns ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ nsubseteq ⊈ nsupseteq ⊉ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ "
        + "to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ impliedby ⟸ iff ⟺ mapsto ↦ longmapsto ⟼ "
        + "longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ hookrightarrow ↪ hookleftarrow ↩ "
        + "uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ Updownarrow ⇕ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightleftharpoons ⇌ leftrightharpoons ⇋ "
        + "rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ rightsquigarrow ⇝ leadsto ⇝ twoheadrightarrow ↠ twoheadleftarrow ↞ rightarrowtail ↣ "
        + "nrightarrow ↛ nleftarrow ↚ nRightarrow ⇏ nLeftarrow ⇍ prec ≺ succ ≻ preceq ⪯ succeq ⪰ precsim ≾ succsim ≿ lesssim ≲ gtrsim ≳ lessgtr ≶ gtrless ≷ "
        + "perp ⟂ parallel ∥ nparallel ∦ mid ∣ nmid ∤ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ nvdash ⊬ nvDash ⊭ asymp ≍ doteq ≐ triangleq ≜ coloneqq ≔ coloneq ≔ "
        + "bowtie ⋈ Join ⋈ smile ⌣ frown ⌢ therefore ∴ because ∵ trianglelefteq ⊴ trianglerighteq ⊵ vartriangleleft ⊲ vartriangleright ⊳ circeq ≗ eqcirc ≖ "
        + "nless ≮ ngtr ≯ nleq ≰ ngeq ≱ nsim ≁ ncong ≇ Subset ⋐ Supset ⋑ between ≬ pitchfork ⋔ backsim ∽ thicksim ∼ thickapprox ≈ lesseqgtr ⋚ gtreqless ⋛ colon :";

    private const string Openings = "langle ⟨ lfloor ⌊ lceil ⌈ lbrace {";

    private const string Functions =
        "log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan max min sup inf lim limsup liminf argmax argmin arg det dim ker deg gcd hom Pr mod";

    private static readonly FrozenDictionary<string, TexSymbol> Symbols = Rows().ToFrozenDictionary(p => p.Name, p => p.Symbol, StringComparer.Ordinal);

    public static TexSymbol? Find(string command) => Symbols.GetValueOrDefault(command);

    private static IEnumerable<(string Name, TexSymbol Symbol)> Rows()
    {
        (string Table, MathKind Kind)[] tables =
        [
            (Variables, MathKind.Variable), (Ordinaries, MathKind.Ordinary), (Binaries, MathKind.Binary), (Relations, MathKind.Relation), (Openings, MathKind.Opening),
        ];
        foreach (var (table, kind) in tables)
        {
            var words = table.Split(' ');
            for (var i = 0; i + 1 < words.Length; i += 2)
                yield return (words[i], new TexSymbol(words[i + 1], kind));
        }
        foreach (var name in Functions.Split(' '))
            yield return (name, new TexSymbol(name switch { "limsup" => "lim sup", "liminf" => "lim inf", "argmax" => "arg max", "argmin" => "arg min", _ => name }, MathKind.Function));
        yield return ("bmod", new TexSymbol("mod", MathKind.Binary));
    }
}
