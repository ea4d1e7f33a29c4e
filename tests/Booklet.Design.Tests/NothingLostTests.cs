using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Booklet.Content.Model;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests;

/// <summary>Whatever a programme says is on a page, whichever kind of event says it.</summary>
public sealed class NothingLostTests
{
    /// <summary>What is not on pages as words, and why.</summary>
    private static readonly ImmutableDictionary<string, string> NotPrinted = new Dictionary<string, string>
    {
        ["Programme.Inventory"] = "the proof of completeness is for the organiser, and ends the run",
        ["EventDetails.FirstDate"] = "printed as a range; tested by itself",
        ["EventDetails.LastDate"] = "printed as a range; tested by itself",
        ["EventDetails.Logo"] = "a picture",
        ["EventDetails.Language"] = "chooses the words and the hyphenation",
        ["EventDetails.Clock"] = "chooses how times are printed",
        ["EventDetails.DateOrder"] = "chooses how dates are printed",
        ["Day.Id"] = "names anchors",
        ["Day.Number"] = "printed as “Day 1”; tested by itself",
        ["Day.Date"] = "printed as a date; tested by itself",
        ["Session.Id"] = "names anchors",
        ["Session.Kind"] = "decides weight and colour",
        ["Session.Start"] = "printed as a time; tested by itself",
        ["Session.End"] = "printed as a time; tested by itself",
        ["Session.RoomIds"] = "printed as the room's name",
        ["Session.ChairIds"] = "printed as the person's name",
        ["Session.TrackId"] = "printed as the track's name",
        ["Session.ContinuesId"] = "printed as “continued”, with the page of the first part",
        ["Session.JoinedBy"] = "says to the organiser how talks were found; for dumps",
        ["Session.IsPlenary"] = "decides the width in the grid",
        ["Session.Location"] = "a place in a file",
        ["TalkSlot.TalkId"] = "printed as the talk",
        ["TalkSlot.Start"] = "printed as a time; tested by itself",
        ["TalkSlot.End"] = "printed as a time; tested by itself",
        ["Talk.Id"] = "names anchors",
        ["Talk.Kind"] = "decides the chapter",
        ["Talk.TrackId"] = "printed as the track's name",
        ["Talk.SessionId"] = "decides under which head the talk stands",
        ["Talk.Link"] = "the title is a link; an address is no use on paper",
        ["Talk.Language"] = "chooses hyphenation and the voice of a reader",
        ["Talk.Picture"] = "a picture",
        ["Talk.Location"] = "a place in a file",
        ["Contributor.PersonId"] = "printed as the person's name",
        ["Contributor.Role"] = "what is not plain is printed as a word; tested by itself",
        ["Contributor.IsPresenter"] = "a heavier name among authors",
        ["Person.Id"] = "names anchors",
        ["Person.Photo"] = "a picture",
        ["Person.NamesPhoto"] = "decides whether initials stand for a photo",
        ["Person.PhotoFocus"] = "decides the crop",
        ["Person.Website"] = "the name is a link; an address is no use on paper",
        ["Person.Orcid"] = "a number for machines: the name leads there where the person has no site",
        ["Person.Location"] = "a place in a file",
        ["PersonName.ParticlesSortFirst"] = "decides the order of the index",
        ["PersonName.SortOverride"] = "stands in the index for the name's parts; tested by itself",
        ["PersonName.SortName"] = "made of the others",
        ["PersonName.IndexName"] = "made of the others",
        ["Room.Id"] = "joins sessions to rooms",
        ["Room.Order"] = "decides the order of columns",
        ["Track.Id"] = "joins talks to tracks",
        ["Track.Color"] = "a bar in the grid",
        ["CommitteeMember.PersonId"] = "printed as the person's name",
        ["Sponsor.Logo"] = "a picture",
        ["Sponsor.Link"] = "the logo or name is a link; an address is no use on paper",
        ["Sponsor.Location"] = "a place in a file",
        ["InformationBlock.Id"] = "names anchors",
        ["InformationBlock.Location"] = "a place in a file",
    }.ToImmutableDictionary();

    /// <summary>Words of the marked programme that a certain place does not take, and why.</summary>
    private static bool IsLeftOutOnPurpose(string key) =>
        // Running heads are on left pages that open no chapter: a booklet may have none.
        key == "EventDetails.ShortTitle"
        // A name as the talk's file writes it stands for the one of the person's own record, which the index has in parts.
        || (key.StartsWith("PersonName.Display", StringComparison.Ordinal) && key is not ("PersonName.Display:chair" or "PersonName.Display:strandchair" or "PersonName.Display:member"));

    public static TheoryData<SessionKind, TalkKind, bool, bool> Cases()
    {
        var data = new TheoryData<SessionKind, TalkKind, bool, bool>();
        foreach (var kind in Enum.GetValues<SessionKind>())
        {
            foreach (var talk in Enum.GetValues<TalkKind>())
            {
                foreach (var (isAlone, hasAbstract) in new[] { (true, true), (true, false), (false, true), (false, false) })
                    data.Add(kind, talk, isAlone, hasAbstract);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_word_of_the_programme_is_on_a_page(SessionKind session, TalkKind talk, bool isAlone, bool hasAbstract)
    {
        var marked = new MarkedProgramme();
        var programme = marked.Make(session, talk, isAlone, hasAbstract);
        var text = PageText.Of(programme);
        var words = Regex.Matches(text, @"Q\d+z", RegexOptions.IgnoreCase).Select(m => m.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        marked.Markers.Where(m => !words.Contains(m.Value) && !IsLeftOutOnPurpose(m.Key)).Select(m => m.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Times_dates_and_roles_are_on_a_page()
    {
        var text = PageText.Of(new MarkedProgramme().Make(SessionKind.Talks, TalkKind.Talk, isAlone: false, hasAbstract: true)).Replace('\u00a0', ' ');
        foreach (var part in new[] { "9:00–10:35", "9:21", "9:51–10:27", "11:00–12:00", "7–8 June 2027", "Monday 7 June", "DAY 1", "Moderator", "9:00–9:20", "9:21–9:43" })
            text.ShouldContain(part, Case.Insensitive);
    }

    [Fact]
    public void Every_property_of_the_model_is_marked_or_has_a_reason_not_to_be()
    {
        var marked = new MarkedProgramme();
        marked.Make(SessionKind.Talks, TalkKind.Talk, isAlone: false, hasAbstract: true);
        var filled = marked.Markers.Keys.Select(k => k.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var properties = Properties(typeof(Programme), []).ToList();
        properties.Where(p => !filled.Contains(p) && !NotPrinted.ContainsKey(p)).ShouldBeEmpty();
        NotPrinted.Keys.Where(k => !properties.Contains(k)).ShouldBeEmpty();
    }

    /// <summary>Type and property of everything below a record of the model; lists of records are followed.</summary>
    private static IEnumerable<string> Properties(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
            yield break;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "EqualityContract"))
        {
            var content = property.PropertyType.IsGenericType && typeof(IEnumerable).IsAssignableFrom(property.PropertyType) ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            if (content.Namespace == typeof(Programme).Namespace && content.IsClass && content != typeof(Inventory))
            {
                foreach (var inner in Properties(content, seen))
                    yield return inner;
            }
            else
            {
                yield return type.Name + "." + property.Name;
            }
        }
    }
}
