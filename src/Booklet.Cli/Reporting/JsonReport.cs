using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Booklet.Diagnostics;

namespace Booklet.Cli.Reporting;

/// <summary>Findings and counts as one JSON document; its shape is told in docs/diagnostics.md and only grows.</summary>
internal static class JsonReport
{
    /// <summary>Text for files and pipes, not for web pages: letters stay letters.</summary>
    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(RunOutcome outcome, TextWriter target) => Write(target, json =>
    {
        json.WriteStartObject();
        json.WriteString("folder", outcome.Folder);
        json.WriteString("output", outcome.Output);
        json.WriteStartObject("counts");
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Information])
            json.WriteNumber(RunOutcome.NameOf(severity), outcome.Count(severity));
        json.WriteEndObject();
        json.WriteStartArray("printed");
        foreach (var tally in outcome.Booklet?.Printed ?? [])
        {
            json.WriteStartObject();
            json.WriteString("kind", tally.Kind);
            json.WriteNumber("found", tally.Found);
            json.WriteNumber("printed", tally.Kept);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var left in outcome.Booklet?.LeftOut ?? [])
        {
            json.WriteStartObject();
            WritePlace(json, outcome, left.Location);
            json.WriteString("what", left.What);
            json.WriteString("reason", left.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in outcome.Findings)
            WriteFinding(json, outcome, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static void Write(TextWriter target, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        target.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        target.Write('\n');
    }

    private static void WriteFinding(Utf8JsonWriter json, RunOutcome outcome, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", RunOutcome.NameOf(finding.Severity));
        json.WriteString("title", finding.Descriptor.Title);
        json.WriteString("message", finding.Message);
        if (finding.Location is { } location)
            WritePlace(json, outcome, location);
        json.WriteStartArray("hints");
        foreach (var hint in finding.Hints)
            json.WriteStringValue(hint);
        json.WriteEndArray();
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WritePlace(json, outcome, related.Location);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, RunOutcome outcome, SourceLocation location)
    {
        json.WriteString("file", outcome.PathOf(location));
        if (location.Place is { } place)
            json.WriteString("place", place);
        if (location.Position is not { } position)
            return;
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
    }
}
