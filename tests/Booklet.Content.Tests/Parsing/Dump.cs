using Booklet.Content.Parsing;

namespace Booklet.Content.Tests.Parsing;

/// <summary>Values as one readable line: quoted text in quotes, null as ∅.</summary>
internal static class Dump
{
    public static string Of(ValueNode? node) => node switch
    {
        null => "nothing",
        ScalarNode { IsNull: true } => "∅",
        ScalarNode { IsQuoted: true } s => $"\"{s.Text.Replace("\n", "⏎")}\"",
        ScalarNode s => s.Text,
        MappingNode m => "{" + string.Join(", ", m.Entries.Select(e => $"{e.Key}: {Of(e.Value)}")) + "}",
        SequenceNode q => "[" + string.Join(", ", q.Items.Select(Of)) + "]",
        _ => throw new InvalidOperationException(),
    };

    /// <summary>With the place of every value.</summary>
    public static string WithPlaces(ValueNode? node) => node switch
    {
        null => "nothing",
        ScalarNode s => $"{s.IsQuoted}'{s.Text}'@{s.Location.Span.Start}+{s.Location.Span.Length}",
        MappingNode m => "{" + string.Join(", ", m.Entries.Select(e => $"{e.Key}@{e.KeyLocation.Span.Start}+{e.KeyLocation.Span.Length}: {WithPlaces(e.Value)}")) + "}",
        SequenceNode q => "[" + string.Join(", ", q.Items.Select(WithPlaces)) + "]",
        _ => throw new InvalidOperationException(),
    };
}
