using Booklet.Content.Model;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Binding;

/// <summary>Which chapter a contribution belongs to: decided by the session that holds it, else by its collection.</summary>
internal static class TalkKinds
{
    public static TalkKind Of(Contribution talk)
    {
        if (talk.DeclaredKind is { } declared)
            return declared;
        var written = talk.Content is ContentKind.Papers or ContentKind.Posters;
        return talk.Holder?.Kind switch
        {
            SessionKind.Posters => TalkKind.Poster,
            SessionKind.Tutorial => TalkKind.Tutorial,
            SessionKind.Keynote => TalkKind.Keynote,
            SessionKind.Panel => TalkKind.Panel,
            null => talk.Content switch
            {
                ContentKind.Papers => TalkKind.Paper,
                ContentKind.Posters => TalkKind.Poster,
                ContentKind.Tutorials => TalkKind.Tutorial,
                _ => IsKeynoteCollection(talk) ? TalkKind.Keynote : TalkKind.Talk,
            },
            _ => talk.Content == ContentKind.Tutorials ? TalkKind.Tutorial : written ? TalkKind.Paper : TalkKind.Talk,
        };
    }

    public static bool IsKeynoteCollection(Contribution talk)
    {
        var name = FoldedText.Squeezed(talk.Collection?.Name ?? "");
        return name.Contains("keynote", StringComparison.Ordinal) || name.Contains("plenar", StringComparison.Ordinal) || name.Contains("invited", StringComparison.Ordinal);
    }
}
