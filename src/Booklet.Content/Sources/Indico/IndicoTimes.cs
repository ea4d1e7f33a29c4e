using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Indico;

/// <summary>Times as <c>{date, time, tz}</c>, in the event's zone or in the one that was asked for.</summary>
internal sealed class IndicoTimes(LocalTimes local, DiagnosticBag bag)
{
    /// <summary>Longer sessions are stays; a slip in a number of minutes may be anything.</summary>
    private const int LongestMinutes = 24 * 60;

    public (DateTime? Start, DateTime? End) Read(MappingNode fields)
    {
        if (One(fields["startDate"]) is not { } start)
            return (null, null);
        if (One(fields["endDate"]) is { } end && end > start)
            return (start, end);
        return Values.TryReadInt(fields.Text("duration").ToString()) is > 0 and <= LongestMinutes and var minutes ? (start, start.AddMinutes(minutes)) : (start, null);
    }

    private DateTime? One(ValueNode? node)
    {
        if (node is ScalarNode)
            return local.Read(RawText.Of(node));
        var (date, time) = (node.Text("date"), node.Text("time"));
        if (date.IsEmpty && time.IsEmpty)
            return null;
        if (LocalTimes.ReadExact($"{date} {(time.Text.Length > 8 ? time.Text[..8] : time.Text)}") is { } read)
            return local.MovedFrom(read.Clock, node.Text("tz"));
        var written = $"{date} {time}".Trim();
        bag.Add(BindingDiagnostics.TimeNotReadAt(RawText.First(time, date).Location, written.Length > 60 ? written[..60] + "…" : written));
        return null;
    }
}
