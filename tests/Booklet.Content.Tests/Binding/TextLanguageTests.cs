using Booklet.Content.Markup;
using Booklet.Content.Model;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

/// <summary>Texts in another language than the event's are punctuated as theirs, and their runs say so.</summary>
public sealed class TextLanguageTests
{
    private const string German = "Das ist ein \"Test\" und die Rede ist von dem, was wir nicht mit der Hand auf dem Papier und in der Luft zu zeichnen wagen.";

    [Theory]
    [InlineData("fr", "« Le sel »\u00A0: qui gagne\u202F?")]
    [InlineData("German", "„Le sel“: qui gagne?")]
    [InlineData("en-GB", "“Le sel”: qui gagne?")]
    public void A_talk_is_punctuated_in_the_language_that_its_file_states(string stated, string title)
    {
        var talk = Talk($"language: {stated}\ntitle: '\"Le sel\": qui gagne?'\nabstract: 'Un \"mot\".'");
        talk.Title.ToPlainText().Replace('\u00A0', ' ').ShouldBe(title.Replace('\u00A0', ' '));
        var language = stated == "German" ? "de" : stated.StartsWith("en", StringComparison.Ordinal) ? null : stated;
        talk.Language.ShouldBe(language);
        Runs(talk).ShouldAllBe(r => r.Language == language);
    }

    [Fact]
    public void An_abstract_that_says_nothing_of_its_language_is_taken_at_its_words()
    {
        var talk = Talk($"title: '\"Hand\" und Papier'\nabstract: '{German}'");
        talk.Language.ShouldBe("de");
        talk.Title.ToPlainText().ShouldBe("„Hand“ und Papier");
        Runs(talk).ShouldAllBe(r => r.Language == "de");
        Runs(talk)[1].Text.ShouldContain("„Test“");
    }

    [Fact]
    public void A_passage_that_the_author_marks_keeps_its_language_and_the_punctuation_around_it()
    {
        var talk = Talk("title: Salt\nabstract: 'The word <i lang=\"fr\">\"sel\"</i> is short.'");
        talk.Language.ShouldBeNull();
        Runs(talk).Where(r => r.Language == "fr").ShouldHaveSingleItem().Text.ShouldBe("“sel”");
    }

    [Fact]
    public void A_biography_and_a_second_title_have_languages_of_their_own()
    {
        var site = $$"""
            === _config.yml
            title: Salt Days
            lang: en
            collections: [talks, people]
            === _talks/salt.md
            ---
            title: Salt
            speakers: [Ada Brine]
            ---
            Salt is white.
            === _talks/salt.fr.md
            ---
            title: 'Le "sel"'
            ---
            Le sel est blanc.
            === _people/ada.md
            ---
            name: Ada Brine
            bio: '{{German}}'
            ---
            """;
        var programme = TemporarySite.Bind(site).Value.Programme;
        var talk = programme.Talks.ShouldHaveSingleItem();
        talk.Language.ShouldBeNull();
        talk.Subtitle.Inlines.ShouldHaveSingleItem().ShouldBeOfType<Run>().ShouldSatisfyAllConditions(r => r.Language.ShouldBe("fr"), r => r.Text.ShouldBe("Le «\u00A0sel\u00A0»"));
        programme.People.ShouldHaveSingleItem().Biography.ToPlainText().ShouldContain("„Test“");
    }

    private static Talk Talk(string fields) => TemporarySite.Bind(
        $"""
        === _config.yml
        title: Salt Days
        lang: en
        collections: [talks]
        === _talks/salt.md
        ---
        {fields}
        speakers: [Ada Brine]
        ---
        """).Value.Programme.Talks.ShouldHaveSingleItem();

    private static List<Run> Runs(Talk talk) =>
        [.. talk.Title.Inlines.Concat(talk.Abstract.Blocks.OfType<RichParagraph>().SelectMany(p => p.Text.Inlines)).OfType<Run>()];
}
