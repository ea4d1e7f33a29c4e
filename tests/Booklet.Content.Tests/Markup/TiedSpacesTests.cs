using Booklet.Content.Markup;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Markup;

/// <summary>No-break spaces are written "~" here, as in TeX.</summary>
public sealed class TiedSpacesTests
{
    [Theory]
    [InlineData("a walk of 5 km", "a walk of 5~km")]
    [InlineData("at 9:30 AM sharp", "at 9:30~AM sharp")]
    [InlineData("until 5 p.m. today", "until 5~p.m. today")]
    [InlineData("see p. 23 and Fig. 4", "see p.~23 and Fig.~4")]
    [InlineData("see Figure 2 and Table 13", "see Figure~2 and Table~13")]
    [InlineData("by A. B. Smith", "by A.~B.~Smith")]
    [InlineData("by J.-P. Serre", "by J.-P.~Serre")]
    [InlineData("with Dr. Who", "with Dr.~Who")]
    [InlineData("Moreau et al. show", "Moreau et~al. show")]
    [InlineData("on 6 January we meet", "on 6~January we meet")]
    [InlineData("on January 6 we meet", "on January~6 we meet")]
    [InlineData("a grid of 3 × 4 tiles", "a grid of 3~×~4 tiles")]
    [InlineData("after § 12", "after §~12")]
    [InlineData("und z. B. hier", "und z.~B. hier")]
    public void A_line_must_not_end_here(string typed, string printed) => Shown(typed).ShouldBe(printed);

    [Theory]
    [InlineData("in 2024 January was cold")]
    [InlineData("in May 2024")]
    [InlineData("They met others")]
    [InlineData("et alors")]
    [InlineData("Table of contents")]
    [InlineData("5 apples")]
    public void Other_spaces_stay(string typed) => Shown(typed).ShouldBe(typed);

    private static string Shown(string typed) =>
        MarkupParser.ParseInline(typed, null, new MarkupContext { Format = MarkupFormat.Plain }, new DiagnosticBag()).ToPlainText().Replace('\u00A0', '~');
}
