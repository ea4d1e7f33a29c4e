using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Booklet.Cli.Commands;
using Booklet.Cli.Reporting;
using Booklet.Cli.Writing;
using Booklet.Content.Model;
using Booklet.Design;
using Booklet.Diagnostics;
using Booklet.Typesetting.Pages;

namespace Booklet.Cli;

/// <summary>One run from folder to file: read, compose, lay out, write, report.</summary>
internal sealed class BookletRun(CommandEnvironment environment, RunDisplay display)
{
    private readonly List<ImmutableArray<Diagnostic>> _stages = [];
    private FindingSeverities _severities = FindingSeverities.Default;

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Execute(RunRequest request)
    {
        var clock = Stopwatch.StartNew();
        var date = ReadDate();
        BookletComposition? composed = null;
        var readAs = "";
        var written = ImmutableArray<string>.Empty;
        using (var progress = display.StartProgress())
        {
            progress.Stage($"Reading {request.Folder}");
            if (Collect(environment.Pipeline.Read(request.Folder)) is { } content)
            {
                Rate(content.Options);
                readAs = content.Programme.Inventory.Source;
                progress.Stage("Composing the booklet");
                composed = Collect(environment.Pipeline.Compose(content, new CompositionOptions { Page = request.PageSize, Date = date ?? (request.IsReproducible ? FirstDay(content.Programme) : null) }));
                progress.Stage("Laying out pages");
                var paged = Collect(environment.Pipeline.LayOut(composed.Document, content.Options));
                if (request.Output is null)
                    written = [$"{Describe(paged)}; nothing written"];
                else if (!request.IsStrict || !HasErrors)
                    written = Write(paged, content.Options, request, progress);
            }
        }

        var isWritten = request.Output is not null && !written.IsEmpty;
        WriteFindings(new RunOutcome(request.Folder, [.. DiagnosticReport.Sort(_stages.Select(stage => stage.AsEnumerable()))], composed, isWritten ? request.Output : null));
        if (!display.IsQuiet)
            WriteResult(request, readAs, composed, written, clock.Elapsed);
        // A check that is strict fails at warnings: a build that is strict has already refused errors.
        var worst = request is { IsStrict: true, Output: null } ? Severity.Warning : Severity.Error;
        return _stages.Exists(stage => stage.Any(d => d.Severity >= worst)) ? ExitCode.ContentErrors : ExitCode.Fine;
    }

    /// <summary>The organiser's severities are known once booklet.yml is read, and hold for what was found before, too.</summary>
    private void Rate(BookletOptions options)
    {
        _severities = new FindingSeverities(options.Severities);
        _stages.Insert(0, [.. _severities.UnknownCodes()]);
        for (var i = 0; i < _stages.Count; i++)
            _stages[i] = _severities.Apply(_stages[i]);
    }

    private void WriteFindings(RunOutcome outcome)
    {
        switch (display.Format)
        {
            case FindingsFormat.Short:
                LineReport.WriteShort(outcome, display.Findings);
                break;
            case FindingsFormat.GitHub:
                LineReport.WriteGitHub(outcome, environment.Out);
                break;
            case FindingsFormat.Json:
                JsonReport.Write(outcome, environment.Out);
                break;
            case FindingsFormat.Sarif:
                SarifReport.Write(outcome, CommandLine.Version, environment.Out);
                break;
            default:
                new DiagnosticReport(display.IsVerbose).Write(_stages, display.Findings);
                break;
        }
    }

    private bool HasErrors => _stages.Exists(stage => stage.Any(d => d.Severity == Severity.Error));

    private T Collect<T>(StageResult<T> result)
    {
        _stages.Add(_severities.Apply(result.Diagnostics));
        return result.Value;
    }

    /// <summary>Returns a sentence for each thing written; what could not be written becomes a finding.</summary>
    private ImmutableArray<string> Write(PagedDocument document, BookletOptions options, RunRequest request, IProgressDisplay progress)
    {
        var written = ImmutableArray.CreateBuilder<string>();
        progress.Stage($"Writing {(request.IsPiped ? "the output stream" : request.Output)}");
        Attempt(request.Output!, () =>
        {
            bool WritePdf(Stream stream)
            {
                _stages.Add(_severities.Apply(environment.Pipeline.WritePdf(document, options, stream)));
                return !request.IsStrict || !HasErrors;
            }

            var bytes = request.IsPiped ? OutputPipe.Write(environment.OpenOut, WritePdf) : AtomicFile.Write(request.Output!, environment.Unfinished, WritePdf);
            if (bytes is { } length)
                written.Add($"{(request.IsPiped ? "The output stream" : request.Output)}: {Describe(document)}, {CountReport.FileSize(length)}");
        });
        if (request.ProofFolder is { } proofs && (!request.IsStrict || !HasErrors))
        {
            progress.Stage($"Painting pages into {proofs}");
            Attempt(proofs, () =>
            {
                ProofFolder.Write(proofs, document.Pages.Length, environment.Unfinished,
                    (page, stream) => environment.Pipeline.PaintProof(document, page, request.ProofPpi, stream));
                written.Add($"{proofs}: {CountReport.Count(document.Pages.Length, "picture")}, {request.ProofPpi.ToString(CultureInfo.InvariantCulture)} ppi");
            });
        }
        return written.ToImmutable();
    }

    /// <summary>A disk that refuses is not our mistake; anything else that is thrown is.</summary>
    private void Attempt(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _stages.Add([CommandDiagnostics.CouldNotWrite(path, exception)]);
        }
    }

    private void WriteResult(RunRequest request, string readAs, BookletComposition? composed, ImmutableArray<string> written, TimeSpan time)
    {
        var result = request.IsPiped ? display.Findings : display.Result;
        CountReport.WriteSource(readAs, result);
        if (composed is not null)
            CountReport.WriteInventory(composed, result);
        if (display.Format == FindingsFormat.Human)
            CountReport.WriteSummary([.. _stages.SelectMany(stage => stage)], result);
        CountReport.WriteFindings([.. _stages.SelectMany(stage => stage)], result);
        foreach (var sentence in written)
            result.Line($"{sentence}, {CountReport.Duration(time)}.");
        if (written.IsEmpty && composed is not null && request.IsStrict)
            result.Line(new InkedText($"{request.Output} was not written, because --strict asks for a booklet without errors.", Ink.Error));
    }

    private static string Describe(PagedDocument document)
    {
        var pages = CountReport.Count(document.Pages.Length, "page");
        return document.Pages.IsEmpty ? pages : $"{pages} of {PageFormat.Describe(document.Pages[0].Size)}";
    }

    /// <summary>Midnight where no zone says otherwise: a date of the content, not of the build.</summary>
    private static DateTimeOffset? FirstDay(Programme programme) =>
        programme.Event.FirstDate is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    /// <summary>The file's date comes from outside or not at all: a clock would make every build different (reproducible-builds.org).</summary>
    private DateTimeOffset? ReadDate()
    {
        if (environment.Variable("SOURCE_DATE_EPOCH") is not { Length: > 0 } value)
            return null;
        // The years that a PDF date can hold: 1970 to 9999.
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        _stages.Add([CommandDiagnostics.DateIsNotSeconds(value)]);
        return null;
    }
}
