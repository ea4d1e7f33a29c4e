using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>What a key of a record means.</summary>
internal enum DataField
{
    Id, Title, Name, Subtitle, Abstract, Speakers, Authors, Chairs, Panellists, Given, Middle, Family, Affiliation, Position, Biography, Photo, PhotoFocus, Email, Website, Orcid,
    Date, Start, End, Time, Duration, Room, Track, Session, Slot, Type, Status, Keywords, Language, Link, Number, Order, Tier, Logo, IsBreak, Level, Award,
}

/// <summary>What the name of a list, or of a mapping by ids, says of its records.</summary>
internal enum DataList
{
    Unknown,
    Entries,
    People,
    Rooms,
    Tracks,
    Types,
    Slots,
    Days,
    Sponsors,
    Tiers,
    Committees,
    Facts,
    Awards,
    Ignored,
}

/// <summary>Names of keys as programmes' data files have them, whatever their spelling ("startTime", "start_time", "Start time"). docs/content.md lists them.</summary>
internal static partial class DataKeys
{
    private static readonly ConcurrentDictionary<string, string> Folds = new(StringComparer.Ordinal);

    /// <summary>Of several names of a field the first that a record has counts.</summary>
    private static readonly FrozenDictionary<DataField, string[]> Names = new (DataField Field, string Names)[]
    {
        (DataField.Id, "id|pk|code|uid|guid|key|slug|pid|number|paper id|submission id|objectid"),
        (DataField.Title, "title|titel|titre|titulo|titolo|headline|topic|subject|summary"),
        (DataField.Name, "name|full name|display name|public name|long name|label|nombre|nom|nome"),
        (DataField.Subtitle, "subtitle|untertitel"),
        (DataField.Abstract, "abstract|description|desc|long description|summary|details|content|body|text|beschreibung|resume|resumen|descripcion|descricao|descrizione|short description|excerpt"),
        (DataField.Speakers, "speakers|speaker|presenters|presenter|people|persons|person|participants|presented by|lecturers|lecturer|instructors|instructor|hosts|host|facilitators|organizers|organizer|organisers|organiser|referenten|ponentes|intervenants|palestrantes|additional speakers|speaker names|speaker name|speaker ids|speaker id|presenter ids|presenter id|given by|who|with|presenting author|presenting authors|invited speaker|invited speakers|keynote speaker|keynote speakers|co presenter|co presenters|co speaker|co speakers"),
        (DataField.Authors, "authors and affil|authors and affiliation|authors and affiliations|authors with affiliations|authors|author|author list|autoren|auteurs|autores|author names|author ids|authorships"),
        (DataField.Chairs, "chairs|chair|session chair|session chairs|moderators|moderator|conveners|convener|chaired by|co chair|co chairs|program chairs|chair ids|chair id|moderator ids"),
        (DataField.Panellists, "panelists|panellists|panelist|discussants|discussant|panelist ids"),
        (DataField.Given, "first name|firstname|given name|given|first|prenom|vorname"),
        (DataField.Middle, "middle initial|middle name|middle"),
        (DataField.Family, "last name|lastname|family name|surname|family|last|nachname"),
        (DataField.Affiliation, "affiliation|affiliations|affil|company|organization|organisation|institution|institutions|institute|university|employer|org|company name|firma|empresa|speaker affiliation|speaker company|organiser affiliation"),
        (DataField.Position, "position|job title|jobtitle|tagline|tag line|job|profession|role|speaker title|speaker role"),
        (DataField.Biography, "biography|bio|about|short bio|speaker bio|long bio|organiser bio|profile text|description|content|abstract"),
        (DataField.Photo, "photo|photo url|avatar|avatar url|profile picture|picture|image|image url|headshot|portrait|img|thumbnail|foto|speaker image|speaker photo|profile image"),
        (DataField.PhotoFocus, "photo focus|photo position|image position|image focus|object position|focal point|focus"),
        (DataField.Email, "email|e mail|mail"),
        (DataField.Website, "website|homepage|web|site|personal website|blog|url|profile"),
        (DataField.Orcid, "orcid|orcid id"),
        (DataField.Date, "date|day|start date|datum|jour|fecha|dia|data|date readable|conference day|day id"),
        (DataField.Start, "start|start time|starts at|starttime|begin|begins|begins at|from|start at|time start|start datetime|start date time|datetime start|beginn|debut|inicio|inizio|dtstart|start utc|start date|date start|zulu start|scheduled at|start timestamp"),
        (DataField.End, "end|end time|ends at|endtime|finish|until|to|end at|time end|end datetime|end date time|datetime end|ende|fin|fim|fine|dtend|end utc|end date|date end|end timestamp"),
        (DataField.Time, "time|times|when|hour|uhrzeit|zeit|heure|hora|horario|orario|time range|timeslot|time slot|slot|date time|datetime|time text"),
        (DataField.Duration, "duration|mins|minutes|length|duration minutes|duration in minutes|duration min|length minutes|dauer|duree|duracion"),
        (DataField.Room, "room|room name|rooms|location|loc|venue|hall|stage|place|where|raum|saal|ort|salle|lieu|sala|lugar|room id|room ids|location id|stage id|venue id"),
        (DataField.Track, "track|track name|tracks|stream|theme|category|categories|division|area|track id|track ids|category id|stream id"),
        (DataField.Session, "session|session id|session ids|session code|session name|session title|event id|event ids|block|block id|parent|parent id"),
        (DataField.Slot, "time slot id|timeslot id|slot id|time slot|timeslot|slot"),
        (DataField.Type, "session type|talk type|submission type|session format|presentation type|type|kind|format|event type|content type|activity type|paper type|category|categories|decision|venue|typ|type id|type ids|format id|kind id|content type id|session type id"),
        (DataField.Status, "status|state|decision|acceptance status|pending state|cancelled|canceled|withdrawn"),
        (DataField.Keywords, "keywords|tags|topics|key words|subject areas|subject area|primary subject|primary subject area|secondary subject|secondary subjects|secondary subject areas"),
        (DataField.Level, "level|audience level|audience|target audience|intended audience|difficulty|skill level|experience level"),
        (DataField.Award, "award|awards|prize|prizes|honor|honour|recognition|distinction"),
        (DataField.Language, "language|lang|locale|content locale|spoken language|idioma|sprache|langue"),
        (DataField.Link, "link|url|website url|doi|paper url|pdf url|pdf|web|permalink|href|website"),
        (DataField.Number, "board|board number|poster number|poster id|board id"),
        (DataField.Order, "order|position|sort|sequence|rank|index"),
        (DataField.Tier, "tier|level|level id|sponsor level|sponsorship level|type|category|package"),
        (DataField.Logo, "logo|logo url|image|image url|picture|src|img"),
        (DataField.IsBreak, "is break|is service session|is break session|isbreak"),
    }.ToFrozenDictionary(f => f.Field, f => f.Names.Split('|'));

    private static readonly FrozenDictionary<string, DataList> Lists = new (DataList List, string Names)[]
    {
        (DataList.Entries, "talks|talk|papers|paper|presentations|presentation|contributions|contribution|contents|content items|items|sessions|session|events|entries|entry|lectures|lecture|keynotes|keynote|subevents|subevent|sub events|children|program|programme|schedule|schedules|agenda|posters|poster|demos|abstracts|submissions|submission|subsessions|sub sessions|activities|activity|workshops|workshop|tutorials|tutorial|panels|panel|plenaries|plenary|plenary sessions|paper sessions|blocks|lightning talks|notes|program items|accepted papers|orals|invited talks|timetable|contents ids|content ids|content id|talk ids|talk id|paper ids|paper id|item ids|presentation ids|presentation id|submission ids|vortrage|charlas|ponencias|conferences|slots items"),
        (DataList.People, "speakers|speaker|people|persons|person|authors|author|presenters|presenter|participants|attendees|contributors|panelists|instructors|keynote speakers|invited speakers|lecturers|talkers|referenten|ponentes|intervenants|palestrantes"),
        (DataList.Rooms, "rooms|room|locations|location|venues|stages|stage|halls|hall|spaces|raume|salles|salas"),
        (DataList.Tracks, "tracks|track|streams|categories|divisions|themes|topics"),
        (DataList.Types, "content types|session types|event types|types|formats|kinds|slot kinds|slotkind|session formats|submission types"),
        (DataList.Slots, "time slots|timeslots|timeslot|slots|slot|times|time slot"),
        (DataList.Days, "days|day|dates|tage|jours|dias|giorni"),
        (DataList.Sponsors, "sponsors|sponsor|partners|partner|supporters|exhibitors|sponsoren|patrocinadores"),
        (DataList.Tiers, "sponsor levels|sponsor tiers|sponsorship levels|partner levels"),
        (DataList.Committees, "committee|committees|organizers|organisers|organizing committee|organising committee|program committee|programme committee|team|organization|organisation|steering committee|scientific committee|chairs|staff|organising team|organizing team|teams"),
        (DataList.Facts, "conference|event|meta|metadata|info|site|general|settings|config|about event|event info|conference info|details"),
        (DataList.Awards, "awards|prizes|honors|honours|award winners|prize winners"),
        (DataList.Ignored, "answers|questions|question answers|resources|links|attachments|social|socials|badges|tags|keywords|images|image|news|blog|posts|videos|video|gallery|faq|faqs|tickets|ticket|menu|navigation|nav|i18n|translations|important dates|deadlines|dependencies|dev dependencies|scripts|recognitions|floors|addons|publication info|avatar urls|avatars|affiliations|topics list|reviews|conflicts|pc conflicts|contacts|options|feedback|stats|footer|features|hotels|jobs|seo|previous speakers|videos list|shifts|files|messages|users|comments"),
    }.SelectMany(l => l.Names.Split('|').Select(n => (Name: n, l.List))).DistinctBy(p => p.Name).ToFrozenDictionary(p => p.Name, p => p.List, StringComparer.Ordinal);

    /// <summary>Records in these keep their values one level deeper; the values count as the record's own.</summary>
    private static readonly FrozenSet<string> Wrappers = ((string[])["fields", "attributes", "acf", "meta", "properties", "node", "content", "slot", "timing", "session date time", "schedule slot", "custom fields"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a key may begin with without meaning anything else ("session_type", "talkTitle", "_wcpt_session_time").</summary>
    private static readonly FrozenSet<string> Prefixes = ((string[])["session", "talk", "event", "presentation", "paper", "lecture", "item", "activity", "wcpt", "conference"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Known = Names.SelectMany(n => n.Value).ToFrozenSet(StringComparer.Ordinal);

    public static string[] NamesOf(DataField field) => Names[field];

    public static DataList ListOf(string folded) => Lists.GetValueOrDefault(folded);

    public static bool IsWrapper(string folded) => Wrappers.Contains(folded);

    /// <summary>Lower case, words apart.</summary>
    public static string Fold(string key) => key.Length > 60 ? "" : Folds.Count > 10_000 ? Folded(key) : Folds.GetOrAdd(key, Folded);

    /// <summary>The key without words that only repeat what the record is, where a known name is left; else null.</summary>
    public static string? WithoutPrefix(string folded)
    {
        for (var rest = folded; rest.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && Prefixes.Contains(rest[..space]);)
        {
            rest = rest[(space + 1)..];
            // "session id" of a talk is another record's.
            if (Known.Contains(rest) && rest is not ("id" or "ids" or "code" or "key" or "slug" or "number"))
                return rest;
        }
        return null;
    }

    private static string Folded(string key) => FoldedText.Words(Camel().Replace(key, "$1 $2"));

    [GeneratedRegex(@"(\p{Ll}|\d)(\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Camel();
}
