using System.Collections.Frozen;

namespace Booklet.Mathematics;

/// <summary>What a command without arguments prints. A letter takes part in changes of alphabet, a sign does not.</summary>
public readonly record struct MathSymbol(string Text, MathClass Class, bool IsLetter);

/// <summary>The symbol commands of plain TeX, LaTeX and the AMS packages by class, and the classes of characters typed directly.</summary>
public static class MathSymbols
{
    private const string Letters =
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο "
        + "pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω imath ı jmath ȷ digamma ϝ "
        + "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω nabla ∇ partial ∂";

    private const string Ordinaries =
        "ell ℓ hslash ℏ hbar ℏ infty ∞ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ gimel ℷ daleth ℸ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ emptyset ∅ varnothing ∅ "
        + "angle ∠ measuredangle ∡ sphericalangle ∢ triangle △ square □ Box □ blacksquare ■ lozenge ◊ Diamond ◇ bot ⊥ top ⊤ prime ′ backprime ‵ degree ° "
        + "flat ♭ natural ♮ sharp ♯ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ checkmark ✓ dag † ddag ‡ surd √ eth ð mho ℧ complement ∁ S § P ¶ "
        + "copyright © pounds £ yen ¥ euro € vert | Vert ‖ backslash \\ bigstar ★ blacktriangle ▲ blacktriangledown ▼ triangledown ▽ blacklozenge ⧫ "
        + "circledR ® circledS Ⓢ maltese ✠ Finv Ⅎ Game ⅁ Bbbk 𝕜 diagup ╱ diagdown ╲ hexstar ✶ AA Å aa å ss ß ae æ AE Æ oe œ OE Œ o ø O Ø L Ł "
        + "i ı j ȷ lq ‘ rq ’ And & textcopyright © textregistered ® texttrademark ™ textdollar $ textsterling £ textunderscore _ textbackslash \\ textless < "
        + "textgreater > textbar | textbardbl ‖ textbraceleft { textbraceright } textasciitilde ~ textasciicircum ^ textdegree ° textdagger † textdaggerdbl ‡ "
        + "textellipsis … textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textbullet • ";

    private const string Binaries =
        "pm ± mp ∓ times × div ÷ cdot ⋅ centerdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ cup ∪ cap ∩ uplus ⊎ sqcup ⊔ sqcap ⊓ "
        + "vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ amalg ⨿ diamond ⋄ bigcirc ◯ dotplus ∔ ltimes ⋉ rtimes ⋊ boxplus ⊞ boxminus ⊟ boxtimes ⊠ "
        + "boxdot ⊡ intercal ⊺ barwedge ⊼ veebar ⊻ doublebarwedge ⩞ curlyvee ⋎ curlywedge ⋏ Cup ⋓ Cap ⋒ doublecap ⋒ doublecup ⋓ divideontimes ⋇ circledast ⊛ "
        + "circledcirc ⊚ circleddash ⊝ triangleleft ◁ triangleright ▷ bigtriangleup △ bigtriangledown ▽ leftthreetimes ⋋ rightthreetimes ⋌ lhd ⊲ rhd ⊳ unlhd ⊴ "
        + "unrhd ⊵ dagger † ddagger ‡ odiv ⨸ obslash ⦸ lessdot ⋖ gtrdot ⋗ minuso ⦵";

    private const string Relations =
        "le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ leqslant ⩽ geqslant ⩾ leqq ≦ geqq ≧ ll ≪ gg ≫ lll ⋘ ggg ⋙ lt < gt > equiv ≡ sim ∼ simeq ≃ approx ≈ approxeq ≊ cong ≅ "
        + "propto ∝ varpropto ∝ in ∈ isin ∈ notin ∉ ni ∋ owns ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subseteqq ⫅ supseteqq ⫆ subsetneq ⊊ supsetneq ⊋ "
        + "varsubsetneq ⊊ varsupsetneq ⊋ subsetneqq ⫋ supsetneqq ⫌ nsubseteq ⊈ nsupseteq ⊉ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ "
        + "to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ longmapsto ⟼ longrightarrow ⟶ "
        + "longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ hookrightarrow ↪ hookleftarrow ↩ uparrow ↑ downarrow ↓ "
        + "updownarrow ↕ Uparrow ⇑ Downarrow ⇓ Updownarrow ⇕ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightleftharpoons ⇌ leftrightharpoons ⇋ "
        + "rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ upharpoonright ↾ upharpoonleft ↿ downharpoonright ⇂ downharpoonleft ⇃ "
        + "restriction ↾ rightsquigarrow ⇝ leadsto ⇝ leftrightsquigarrow ↭ twoheadrightarrow ↠ twoheadleftarrow ↞ rightarrowtail ↣ leftarrowtail ↢ "
        + "rightrightarrows ⇉ leftleftarrows ⇇ rightleftarrows ⇄ leftrightarrows ⇆ upuparrows ⇈ downdownarrows ⇊ curvearrowright ↷ curvearrowleft ↶ "
        + "circlearrowright ↻ circlearrowleft ↺ looparrowright ↬ looparrowleft ↫ multimap ⊸ Rrightarrow ⇛ Lleftarrow ⇚ dashrightarrow ⇢ dashleftarrow ⇠ "
        + "nrightarrow ↛ nleftarrow ↚ nleftrightarrow ↮ nRightarrow ⇏ nLeftarrow ⇍ nLeftrightarrow ⇎ Lsh ↰ Rsh ↱ prec ≺ succ ≻ preceq ⪯ succeq ⪰ "
        + "preccurlyeq ≼ succcurlyeq ≽ curlyeqprec ⋞ curlyeqsucc ⋟ precsim ≾ succsim ≿ precapprox ⪷ succapprox ⪸ nprec ⊀ nsucc ⊁ npreceq ⋠ nsucceq ⋡ "
        + "precneqq ⪵ succneqq ⪶ precnsim ⋨ succnsim ⋩ lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆ lessgtr ≶ gtrless ≷ lesseqgtr ⋚ gtreqless ⋛ "
        + "lneq ⪇ gneq ⪈ lneqq ≨ gneqq ≩ lnsim ⋦ gnsim ⋧ eqslantless ⪕ eqslantgtr ⪖ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ nleqslant ≰ ngeqslant ≱ nsim ≁ ncong ≇ "
        + "perp ⟂ parallel ∥ nparallel ∦ shortparallel ∥ mid ∣ shortmid ∣ nmid ∤ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ Vvdash ⊪ nvdash ⊬ nvDash ⊭ nVdash ⊮ "
        + "nVDash ⊯ asymp ≍ doteq ≐ Doteq ≑ doteqdot ≑ fallingdotseq ≒ risingdotseq ≓ triangleq ≜ coloneqq ≔ coloneq ≔ eqqcolon ≕ Coloneqq ⩴ bumpeq ≏ Bumpeq ≎ "
        + "bowtie ⋈ Join ⋈ smile ⌣ frown ⌢ therefore ∴ because ∵ trianglelefteq ⊴ trianglerighteq ⊵ ntriangleleft ⋪ ntriangleright ⋫ ntrianglelefteq ⋬ "
        + "ntrianglerighteq ⋭ vartriangleleft ⊲ vartriangleright ⊳ vartriangle △ circeq ≗ eqcirc ≖ eqsim ≂ Subset ⋐ Supset ⋑ between ≬ pitchfork ⋔ backsim ∽ "
        + "backsimeq ⋍ thicksim ∼ thickapprox ≈ ratio ∶ backepsilon ϶ trianglerightleft ⧎ vcentcolon : nequiv ≢ napprox ≉ nsubset ⊄ nsupset ⊅ nin ∉ "
        + "mapsfrom ↤ dashv ⊣ notni ∌ nleqq ≰ ngeqq ≱ nshortmid ∤ nshortparallel ∦ nsubseteqq ⊈ nsupseteqq ⊉ varsubsetneqq ⫋ varsupsetneqq ⫌ lvertneqq ≨ "
        + "gvertneqq ≩ precnapprox ⪹ succnapprox ⪺ lnapprox ⪉ gnapprox ⪊ lesseqqgtr ⪋ gtreqqless ⪌ llless ⋘ gggtr ⋙ smallsmile ⌣ smallfrown ⌢ "
        + "blacktriangleleft ◀ blacktriangleright ▶ dblcolon ∷ coloncolon ∷ colonequals ≔ equalscolon ≕ coloncolonequals ⩴ eqcolon ∹ minuscolon ∹ "
        + "eqqcolon ≕ ordinarycolon : imageof ⊷ origof ⊶ doublebarwedge ⩞";

    private const string Openings =
        "langle ⟨ lfloor ⌊ lceil ⌈ lbrace { lbrack [ lvert | lVert ‖ lparen ( lgroup ⟮ llbracket ⟦ lBrack ⟦ ulcorner ⌜ llcorner ⌞ lmoustache ⎰ lang ⟨ lBrace ⦃";

    private const string Closings =
        "rangle ⟩ rfloor ⌋ rceil ⌉ rbrace } rbrack ] rvert | rVert ‖ rparen ) rgroup ⟯ rrbracket ⟧ rBrack ⟧ urcorner ⌝ lrcorner ⌟ rmoustache ⎱ rang ⟩ rBrace ⦄";

    private const string Punctuations = "colon : cdotp · ldotp .";

    private const string Inners = "ldots … dots … dotsc … dotso … mathellipsis … cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯ ddots ⋱ iddots ⋰";

    /// <summary>Relations that have more space around them than others, as implications between formulas.</summary>
    private static readonly FrozenDictionary<string, string> Implications = new Dictionary<string, string>
    {
        ["implies"] = "⟹",
        ["impliedby"] = "⟸",
        ["iff"] = "⟺",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string SumSigns =
        "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄ bigsqcup ⨆ bigsqcap ⨅";

    private const string IntegralSigns = "int ∫ iint ∬ iiint ∭ iiiint ⨌ oint ∮ oiint ∯ oiiint ∰ intop ∫ smallint ∫";

    private const string Functions =
        "log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan arctg tg ctg sgn sign arg dim ker deg hom tr Tr rank poly polylog diag vol cosec cotg cth ch sh th arcctg";

    private const string LimitFunctions = "max min sup inf lim limsup liminf argmax argmin det gcd lcm Pr projlim injlim plim esssup essinf";

    private static readonly FrozenDictionary<string, MathSymbol> Symbols = SymbolRows().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, OperatorNode> Operators = OperatorRows().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, MathSymbol> Characters = CharacterRows().ToFrozenDictionary(StringComparer.Ordinal);

    public static MathSymbol? Find(string command) => Symbols.TryGetValue(command, out var symbol) ? symbol : null;

    private static readonly FrozenDictionary<string, OperatorNode> Signs =
        Operators.Values.Where(o => o.IsSign).DistinctBy(o => o.Text).ToFrozenDictionary(o => o.Text, StringComparer.Ordinal);

    /// <summary>The big operator that the author typed as its sign ("∑"), or null.</summary>
    public static OperatorNode? OperatorOfCharacter(string character) => Signs.GetValueOrDefault(character);

    public static OperatorNode? FindOperator(string command) => Operators.GetValueOrDefault(command);

    public static string? FindImplication(string command) => Implications.GetValueOrDefault(command);

    /// <summary>What a character means that the author typed; letters and unknown signs are ordinary.</summary>
    public static MathSymbol OfCharacter(string character) =>
        Characters.TryGetValue(character, out var symbol) ? symbol : new MathSymbol(character, MathClass.Ordinary, char.IsLetterOrDigit(character, 0));

    public static bool IsSumSign(string character) => SumSigns.Contains(character, StringComparison.Ordinal) && character != " ";

    public static bool IsIntegralSign(string character) => IntegralSigns.Contains(character, StringComparison.Ordinal) && character[0] > 127;

    private static IEnumerable<KeyValuePair<string, MathSymbol>> SymbolRows()
    {
        (string Table, MathClass Class, bool IsLetter)[] tables =
        [
            (Letters, MathClass.Ordinary, true), (Ordinaries, MathClass.Ordinary, false), (Binaries, MathClass.Binary, false),
            (Relations, MathClass.Relation, false), (Openings, MathClass.Opening, false), (Closings, MathClass.Closing, false),
            (Punctuations, MathClass.Punctuation, false), (Inners, MathClass.Inner, false),
        ];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (table, kind, isLetter) in tables)
        {
            foreach (var (name, text) in Pairs(table))
            {
                if (seen.Add(name))
                    yield return new(name, new MathSymbol(text, kind, isLetter));
            }
        }
        yield return new("vdots", new MathSymbol("⋮", MathClass.Ordinary, false));
    }

    private static IEnumerable<KeyValuePair<string, OperatorNode>> OperatorRows()
    {
        foreach (var (name, text) in Pairs(SumSigns))
            yield return new(name, new OperatorNode(text, true, LimitsPlacement.ByStyle));
        foreach (var (name, text) in Pairs(IntegralSigns))
            yield return new(name, new OperatorNode(text, true, LimitsPlacement.Beside));
        foreach (var name in Functions.Split(' '))
            yield return new(name, new OperatorNode(name, false, LimitsPlacement.Beside));
        foreach (var name in LimitFunctions.Split(' '))
            yield return new(name, new OperatorNode(NameOf(name), false, LimitsPlacement.ByStyle));
    }

    // Names of two words have TeX's thin space between them.
    private static string NameOf(string function) => function switch
    {
        "limsup" => "lim\u2009sup",
        "liminf" => "lim\u2009inf",
        "argmax" => "arg\u2009max",
        "argmin" => "arg\u2009min",
        "projlim" => "proj\u2009lim",
        "injlim" => "inj\u2009lim",
        "esssup" => "ess\u2009sup",
        "essinf" => "ess\u2009inf",
        _ => function,
    };

    private static IEnumerable<KeyValuePair<string, MathSymbol>> CharacterRows()
    {
        var rows = new Dictionary<string, MathSymbol>(StringComparer.Ordinal);
        foreach (var (_, symbol) in SymbolRows())
            rows.TryAdd(symbol.Text, symbol);
        foreach (var (_, text) in Pairs("1 ⟹ 2 ⟸ 3 ⟺"))
            rows[text] = new MathSymbol(text, MathClass.Relation, false);
        // ASCII by plain TeX's mathcodes: a hyphen is a minus, a star an asterisk operator.
        rows["-"] = rows["−"] = new MathSymbol("−", MathClass.Binary, false);
        rows["*"] = new MathSymbol("∗", MathClass.Binary, false);
        rows["·"] = new MathSymbol("⋅", MathClass.Binary, false);
        rows["+"] = new MathSymbol("+", MathClass.Binary, false);
        foreach (var relation in "=<>:")
            rows[relation.ToString()] = new MathSymbol(relation.ToString(), MathClass.Relation, false);
        foreach (var opening in "([{")
            rows[opening.ToString()] = new MathSymbol(opening.ToString(), MathClass.Opening, false);
        foreach (var closing in ")]}!?")
            rows[closing.ToString()] = new MathSymbol(closing.ToString(), MathClass.Closing, false);
        foreach (var sign in ",;")
            rows[sign.ToString()] = new MathSymbol(sign.ToString(), MathClass.Punctuation, false);
        foreach (var sign in ".|/\\‖")
            rows[sign.ToString()] = new MathSymbol(sign.ToString(), MathClass.Ordinary, false);
        rows["★"] = new MathSymbol("★", MathClass.Ordinary, false);
        return rows;
    }

    private static IEnumerable<(string Name, string Text)> Pairs(string table)
    {
        var words = table.Split(' ');
        for (var i = 0; i + 1 < words.Length; i += 2)
            yield return (words[i], words[i + 1]);
    }
}
