using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources;
using Booklet.Content.Sources.Mapped;
using Booklet.Content.Sources.Tables;
using Booklet.Diagnostics;

namespace Booklet.Content.Settings.Drafts;

/// <summary>A guess at a mapping: kinds from the names of lists and files, fields from the names that tables' columns have.</summary>
internal sealed class MapDraft
{
    /// <summary>Pages are read to see their fields; a few show them.</summary>
    private const int MostFiles = 500;

    private static readonly ImmutableArray<(string Kind, string Words)> KindWords =
    [
        ("posters", "poster posters"), ("papers", "paper papers proceedings"),
        ("people", "speaker speakers people person persons author authors presenter presenters lecturers guests keynoters"),
        ("committees", "committee committees organiser organisers organizer organizers team chairs board staff volunteers"),
        ("sponsors", "sponsor sponsors partner partners supporter supporters exhibitors"),
        ("rooms", "room rooms hall halls venue venues stage stages"), ("tracks", "track tracks stream streams theme themes"), ("days", "day days"),
        ("talks", "talk talks lecture lectures presentation presentations contribution contributions submission submissions abstracts workshops tutorials"),
        ("sessions", "session sessions slot slots timeslots event events schedule timetable agenda plan programme program block blocks items entries"),
    ];

    /// <summary>Which meaning of a name is which field of a kind, the likelier first.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<(string Field, ImmutableArray<TableField> Meanings)>> Fields = new Dictionary<string, ImmutableArray<(string, ImmutableArray<TableField>)>>(StringComparer.Ordinal)
    {
        ["people"] =
        [
            ("id", [TableField.Id]), ("name", [TableField.Name, TableField.Speakers]), ("given", [TableField.GivenName]), ("family", [TableField.FamilyName]), ("affiliation", [TableField.Affiliation]), ("position", [TableField.Position, TableField.Title]),
            ("biography", [TableField.Biography, TableField.Abstract]), ("photo", [TableField.Photo]), ("website", [TableField.Website, TableField.Link]), ("orcid", [TableField.Orcid]), ("email", [TableField.Email]),
        ],
        ["committees"] =
        [
            ("role", [TableField.Position, TableField.Type, TableField.Title]), ("name", [TableField.Name]), ("given", [TableField.GivenName]), ("family", [TableField.FamilyName]), ("affiliation", [TableField.Affiliation]),
            ("photo", [TableField.Photo]), ("website", [TableField.Website, TableField.Link]),
        ],
        ["sponsors"] = [("name", [TableField.Name, TableField.Title]), ("tier", [TableField.Tier, TableField.Type]), ("logo", [TableField.Logo, TableField.Photo]), ("link", [TableField.Link, TableField.Website])],
        ["rooms"] = [("id", [TableField.Id]), ("name", [TableField.Name, TableField.Room, TableField.Title])],
        ["tracks"] = [("id", [TableField.Id]), ("name", [TableField.Name, TableField.Track, TableField.Title])],
        ["days"] = [("date", [TableField.Date, TableField.Start]), ("title", [TableField.Title, TableField.Name])],
        ["talks"] =
        [
            ("id", [TableField.Id]), ("title", [TableField.Title, TableField.Name]), ("subtitle", [TableField.Subtitle]), ("abstract", [TableField.Abstract]), ("speakers", [TableField.Speakers]), ("authors", [TableField.Authors]), ("kind", [TableField.Type]),
            ("track", [TableField.Track]), ("language", [TableField.Language]), ("keywords", [TableField.Keywords]), ("link", [TableField.Link, TableField.Website]), ("number", [TableField.Board]), ("status", [TableField.Status]), ("session", [TableField.Session]),
            ("date", [TableField.Date]), ("start", [TableField.Start, TableField.Time]), ("end", [TableField.End]), ("duration", [TableField.Duration]), ("room", [TableField.Room]),
        ],
        ["sessions"] =
        [
            ("id", [TableField.Id]), ("title", [TableField.Title, TableField.Name, TableField.Session]), ("kind", [TableField.Type]), ("talks", [TableField.Items]), ("track", [TableField.Track]), ("chairs", [TableField.Chair]), ("speakers", [TableField.Speakers]), ("description", [TableField.Abstract]),
            ("date", [TableField.Date]), ("start", [TableField.Start, TableField.Time]), ("end", [TableField.End]), ("duration", [TableField.Duration]), ("room", [TableField.Room]),
        ],
    }.ToImmutableDictionary();

    private readonly StringBuilder _yaml = new();
    private readonly List<string> _notPlaced = [];

    public string Yaml => _yaml.ToString();

    public bool IsEmpty => _yaml.Length == 0;

    public ImmutableArray<string> NotPlaced => [.. _notPlaced];

    public static MapDraft Of(SourceFolder folder)
    {
        var draft = new MapDraft();
        var shapes = draft.Shapes(folder);
        var guesses = shapes.Select(s => (Shape: s, Guess: Guess(s))).ToList();
        if (guesses.Exists(g => g.Guess is not null))
            draft._yaml.Append("map:\n");
        foreach (var kind in MapModel.Kinds.Select(k => k.Name))
        {
            var own = guesses.Where(g => g.Guess?.Kind == kind).ToList();
            if (own.Count > 0)
                draft._yaml.Append(CultureInfo.InvariantCulture, $"  {kind}:\n");
            foreach (var (shape, guess) in own)
                draft.Write(shape, guess!.Value.Fields, own.Count > 1);
        }
        // What holds placed records gives them its dates and rooms.
        bool Holds(RecordShape shape) => guesses.Exists(g => g.Guess is not null && g.Shape.Files == shape.Files && g.Shape.Path.StartsWith(shape.Path + ".", StringComparison.Ordinal));
        draft._notPlaced.AddRange(guesses.Where(g => g.Guess is null && !Holds(g.Shape)).Select(g => $"{Place(g.Shape)} with {string.Join(", ", g.Shape.Keys.Take(12))}"));
        return draft;
    }

    /// <summary>The kind that the last word of a name says, or null.</summary>
    public static string? KindOfName(string name)
    {
        var words = FoldedText.Words(name).Split(' ');
        return KindWords.FirstOrDefault(k => k.Words.Split(' ').Contains(words[^1], StringComparer.Ordinal)).Kind;
    }

    private List<RecordShape> Shapes(SourceFolder folder)
    {
        var files = new MappedFiles(folder, new DiagnosticBag());
        var shapes = new List<RecordShape>();
        foreach (var group in folder.Files.Where(IsData).Take(MostFiles).GroupBy(f => IsPage(f) ? Pattern(f) : f.Path, StringComparer.Ordinal))
        {
            var finder = new RecordShapes(group.Key, IsPage(group.First()));
            foreach (var file in group.SelectMany(f => files.Of(new MapEntry("", SourceLocation.WholeFile(f.Path)) { Files = [new RawText(Escaped(f.Path), null)] })))
            {
                if (file.Root is MappingNode { Entries.IsEmpty: false } or SequenceNode)
                    finder.Add(new Spot(file.Root, null, file));
            }
            shapes.AddRange(finder.Shapes);
            if (finder.Shapes.IsEmpty && !IsPage(group.First()))
                _notPlaced.Add($"{group.Key}: no records were found in it");
        }
        return shapes;
    }

    // Tools' own files hold data, too, but nothing of an event.
    private static bool IsData(WorkspaceFile file) =>
        file.Extension is ".yml" or ".yaml" or ".json" or ".toml" or ".xml" or ".csv" or ".tsv" or ".xlsx" or ".md" or ".html"
        && !file.Name.StartsWith('_') && file.Name is not ("package.json" or "package-lock.json" or "tsconfig.json" or "composer.json" or "netlify.toml" or "manifest.json" or "booklet.yml" or "booklet.yaml" or "README.md");

    private static bool IsPage(WorkspaceFile file) => file.Extension is ".md" or ".html";

    private static string Pattern(WorkspaceFile file) => (file.FolderPath.Length > 0 ? file.FolderPath + "/" : "") + "*" + file.Extension;

    // Braces of a name are no alternatives.
    private static string Escaped(string path) => path.Replace('{', '?').Replace('}', '?');

    private static (string Kind, List<(string Field, string Value)> Fields)? Guess(RecordShape shape)
    {
        var meanings = shape.Keys.Select(k => (Key: k, Meaning: MeaningOf(k))).Where(m => m.Meaning is not null).Select(m => (m.Key, Meaning: m.Meaning!.Value)).ToList();
        bool Has(params ReadOnlySpan<TableField> any)
        {
            foreach (var field in any)
            {
                if (meanings.Exists(m => m.Meaning == field))
                    return true;
            }
            return false;
        }
        var word = Names(shape).Select(KindOfName).FirstOrDefault(k => k is not null);
        var isNamed = Has(TableField.Title, TableField.Name);
        var kind = isNamed && Has(TableField.Speakers, TableField.Authors) && word is not ("posters" or "papers" or "sponsors") ? "talks"
            : word is not null ? word == "sessions" && Has(TableField.Abstract) && Has(TableField.Title) ? "talks" : word
            : Has(TableField.Title) && Has(TableField.Abstract) ? "talks"
            : isNamed && Has(TableField.Start, TableField.Time) ? "sessions"
            : (Has(TableField.Name) || Has(TableField.FamilyName)) && Has(TableField.Affiliation, TableField.Biography, TableField.Photo, TableField.Position) ? "people"
            : null;
        if (kind is null)
            return null;
        var table = Fields[kind is "papers" or "posters" ? "talks" : kind];
        var fields = new List<(string Field, string Value)>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (field, wanted) in table)
        {
            if (wanted.SelectMany(w => meanings.Where(m => m.Meaning == w && !taken.Contains(m.Key))).Select(m => m.Key).FirstOrDefault() is not { } key)
                continue;
            taken.Add(key);
            fields.Add((field, RecordShapes.Key(key) + Inside(shape.Sample(key), field)));
        }
        AddAround(shape, kind, fields);
        if (shape.IsPage)
            AddPage(shape, kind, fields);
        // A record without a name can't be printed; days are told by their dates, and only headings make them worth a record.
        var needs = kind switch { "talks" or "papers" or "posters" => "title", "sessions" => "start", "days" => "title", _ => "name" };
        return fields.Exists(f => f.Field == needs || needs == "name" && f.Field == "family") ? (kind, fields) : null;
    }

    // Data have shorter names than columns of tables.
    private static TableField? MeaningOf(string key) => key.ToLowerInvariant() switch
    {
        "who" or "by" => TableField.Speakers,
        "key" or "slug" or "code" => TableField.Id,
        "hall" => TableField.Room,
        _ => TableHeaders.Of(key) is { Person: null } column ? column.Field : null,
    };

    /// <summary>What could name the records: the last key of the path that is no step over items, then file and folder.</summary>
    private static IEnumerable<string> Names(RecordShape shape)
    {
        var keys = shape.Path.Replace("[*]", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries).Where(k => k != "*").Reverse();
        var file = shape.Files[(shape.Files.LastIndexOf('/') + 1)..];
        var stem = file.LastIndexOf('.') is > 0 and var dot ? file[..dot] : file;
        var folder = shape.Files.Contains('/', StringComparison.Ordinal) ? shape.Files[..shape.Files.LastIndexOf('/')].Split('/')[^1] : "";
        // halls.*[*]: the keys are halls, and the records are what is in them.
        var named = shape.Path.EndsWith(".*[*]", StringComparison.Ordinal) && KindOfName(keys.FirstOrDefault() ?? "") is "rooms" or "days" or "tracks" ? [] : keys.Take(1);
        return named.Append(stem).Append(shape.IsPage ? folder : "").Where(n => n.Any(char.IsLetter));
    }

    /// <summary>Names in several languages, places with facts: the first text inside.</summary>
    private static string Inside(ValueNode sample, string field) =>
        sample is MappingNode map && field is not ("speakers" or "authors" or "chairs" or "talks")
            ? "." + (map.Entry("en") ?? map.Entry("name") ?? map.Entry("title") ?? map.Entries.FirstOrDefault(e => e.Value is ScalarNode))?.Key ?? ""
            : "";

    /// <summary>Dates, times and rooms that stand around the records: in keys, or in what holds the list.</summary>
    private static void AddAround(RecordShape shape, string kind, List<(string Field, string Value)> fields)
    {
        if (kind is not ("talks" or "papers" or "posters" or "sessions") || shape.First is not { } spot)
            return;
        var keys = spot.Keys().ToList();
        for (var i = 0; i < keys.Count; i++)
        {
            var field = Values.TryReadDate(keys[i].Text) is not null ? "date" : "room";
            if (fields.TrueForAll(f => f.Field != field))
                fields.Add((field, i == 0 ? "@key" : i == 1 ? "^.@key" : "^^.@key"));
        }
        var holders = spot.Records().ToList();
        foreach (var entry in holders.SelectMany(h => ((MappingNode)h.Node).Entries).Where(e => e.Value is ScalarNode && !RawText.Of(e.Value).IsEmpty))
        {
            var field = TableHeaders.Of(entry.Key) is { Person: null } column ? column.Field switch { TableField.Date => "date", TableField.Start or TableField.Time => "start", TableField.End => "end", TableField.Room => "room", _ => null } : null;
            if (field is not null && fields.TrueForAll(f => f.Field != field))
                fields.Add((field, "^." + RecordShapes.Key(entry.Key)));
        }
        // rooms[*].talks[*]: the name of what holds the list is the room's.
        if (fields.TrueForAll(f => f.Field != "room") && shape.Path.Split('.') is [.., var holder, _] && KindOfName(holder.Replace("[*]", "", StringComparison.Ordinal)) == "rooms" && holders is [{ Node: MappingNode room }, ..] && room["name"] is not null)
            fields.Add(("room", "^.name"));
    }

    private static void AddPage(RecordShape shape, string kind, List<(string Field, string Value)> fields)
    {
        if (kind is "talks" or "papers" or "posters" or "people" && fields.TrueForAll(f => f.Field != "id"))
            fields.Insert(0, ("id", "@file"));
        var text = kind switch { "talks" or "papers" or "posters" => "abstract", "people" => "biography", _ => "" };
        if (shape.HasBody && text.Length > 0 && fields.TrueForAll(f => f.Field != text))
            fields.Add((text, "@body"));
    }

    private void Write(RecordShape shape, List<(string Field, string Value)> fields, bool isItem)
    {
        var indent = isItem ? "      " : "    ";
        DraftText.Comment(_yaml, Place(shape), isItem ? "    " : indent);
        _yaml.Append(CultureInfo.InvariantCulture, $"{(isItem ? "    - " : "    ")}files: {DraftText.Quoted(Escaped(shape.Files))}\n");
        if (shape.Path.Length > 0 && shape.Path != "[*]")
            _yaml.Append(CultureInfo.InvariantCulture, $"{indent}records: {DraftText.Quoted(shape.Path)}\n");
        foreach (var (field, value) in fields)
            _yaml.Append(CultureInfo.InvariantCulture, $"{indent}{field}: {Taken(shape, field, value)}\n");
        var left = shape.Keys.Where(k => !fields.Exists(f => f.Value == RecordShapes.Key(k) || f.Value.StartsWith(RecordShapes.Key(k) + ".", StringComparison.Ordinal))).ToList();
        if (left.Count > 0)
            DraftText.Comment(_yaml, "not placed: " + string.Join(", ", left), indent);
    }

    // A list of people divided by semicolons is taken apart anyway.
    private static string Taken(RecordShape shape, string field, string value) =>
        field is "speakers" or "authors" or "chairs" or "session" or "keywords" or "talks" && shape.Keys.FirstOrDefault(k => RecordShapes.Key(k) == value) is { } key && shape.SeparatorOf(key) is { } separator
            && (separator != ";" || field is "session" or "keywords" or "talks")
            ? $"{{ from: {DraftText.Quoted(value)}, split: {DraftText.Quoted(separator)} }}"
            : DraftText.Quoted(value);

    private static string Place(RecordShape shape) =>
        string.Create(CultureInfo.InvariantCulture, $"{shape.Files}{(shape.Path.Length > 0 ? ", " + shape.Path : "")}: {shape.Count} {(shape.Count == 1 ? "record" : "records")}");
}
