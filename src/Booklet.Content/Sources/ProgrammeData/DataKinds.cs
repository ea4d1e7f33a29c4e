using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>What kind of thing an entry is, from the words that class it and the list that holds it.</summary>
internal static class DataKinds
{
    /// <summary>Whether the word tells more than that the record is an entry.</summary>
    public static bool SaysKind(RawText word) => IsKind(word) && !IsVague(word);

    /// <summary>"session", "wcb_session", "event".</summary>
    public static bool IsVague(RawText word) => FoldedText.Words(word.ToString()).Split(' ').Any(w => w is "session" or "sessions" or "event" or "item" or "entry" or "custom" or "post") && SessionKinds.Of(word.ToString(), "") is SessionKind.Talks or SessionKind.Social;

    public static bool IsKind(RawText word) => FoldedText.Words(word.ToString()).Split(' ') is var words && words.Length <= 3 && words.Any(SessionKinds.IsKindWord);

    public static TalkKind? TalkKindOf(RawText word, string list)
    {
        foreach (var text in (string[])[FoldedText.Words(word.ToString()), list])
        {
            if (text.Length == 0)
                continue;
            var kind = SessionKinds.Of(text, "") switch { SessionKind.Keynote => TalkKind.Keynote, SessionKind.Posters => TalkKind.Poster, SessionKind.Tutorial => TalkKind.Tutorial, SessionKind.Panel => TalkKind.Panel, _ => (TalkKind?)null };
            if (kind is not null)
                return kind;
            if (text.Split(' ').Any(w => w is "paper" or "papers" or "proceedings"))
                return TalkKind.Paper;
        }
        return null;
    }

    /// <summary>Whether an entry that nobody gives is a break (true), some other entry (false), or a talk of which little is known (null).</summary>
    public static bool? IsEntryOnly(DataRecord record, RawText word, string title, bool hasText)
    {
        if (record[DataField.IsBreak].IsTrue())
            return true;
        var kind = SessionKinds.Of(word.ToString(), title);
        if (kind is SessionKind.Break)
            return true;
        if (kind is SessionKind.Tutorial or SessionKind.Keynote && hasText)
            return null;
        return hasText && kind is SessionKind.Talk or SessionKind.Talks && !SessionKinds.IsSession(word.ToString()) && !IsKind(word) ? null : false;
    }

    /// <summary>Null for what is part of the programme.</summary>
    public static (TalkStatus Status, string? Reason) StatusOf(DataRecord record)
    {
        foreach (var node in record.All(DataField.Status))
        {
            var text = FoldedText.Words(DataRecord.Text(node).ToString());
            if (text is "true" or "yes")
                return record.NameOf(DataField.Status) switch { "cancelled" or "canceled" => (TalkStatus.Cancelled, null), "withdrawn" => (TalkStatus.Withdrawn, null), _ => (TalkStatus.Given, null) };
            if (text.Contains("cancel", StringComparison.Ordinal))
                return (TalkStatus.Cancelled, null);
            if (text.Contains("withdr", StringComparison.Ordinal))
                return (TalkStatus.Withdrawn, null);
            if (text.Contains("reject", StringComparison.Ordinal) || text.Contains("declin", StringComparison.Ordinal))
                return (TalkStatus.Given, "it was declined");
            if (text is "submitted" or "draft" or "pending" or "proposed")
                return (TalkStatus.Given, "it is only proposed");
        }
        return (TalkStatus.Given, null);
    }
}
