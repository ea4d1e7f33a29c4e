using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;

namespace Booklet.Content.Sources.Tables;

/// <summary>A column's meaning; <paramref name="Person"/> counts the people whose facts stand in columns of their own ("2: Last Name").</summary>
internal readonly record struct TableColumn(TableField Field, int? Person);

/// <summary>Names of columns in the languages and programs that write them. docs/content.md lists them.</summary>
internal static partial class TableHeaders
{
    private static readonly FrozenDictionary<string, TableField> ByName = Table(
        (TableField.Id, "id|uid|paper id|paperid|paper number|paper no|submission id|submission|submission number|submission no|talk id|abstract id|contribution id|item|nr|no|number|code|key|slug|kennung|nummer|numero"),
        (TableField.Title, "title|talk|talk title|paper title|paper|presentation|presentation title|session title|contribution|topic|subject|name of talk|event title|titel|vortrag|vortragstitel|thema|beitrag|titre|titre de la communication|intitule|expose|titulo|titulo de la charla|charla|ponencia|titolo|intervento|tytul|rubrik|otsikko"),
        (TableField.Subtitle, "subtitle|untertitel|sous titre|subtitulo|sottotitolo"),
        (TableField.Abstract, "abstract|description|summary|details|talk abstract|paper abstract|abstract text|zusammenfassung|beschreibung|kurzfassung|inhalt|resume|descriptif|resumen|descripcion|resumo|descricao|sommario|riassunto|descrizione|samenvatting|opis"),
        (TableField.Authors, "author|authors|author list|author names|authors list|all authors|autor|autoren|autorinnen und autoren|verfasser|auteur|auteurs|autores|autori|auteurs liste"),
        (TableField.Speakers, "speaker|speakers|speaker name|speaker names|speaker s|presenter|presenters|presenting author|presented by|lecturer|host|facilitator|instructor|organiser|organisers|organizer|organizers|vortragende|vortragender|vortragende r|referent|referentin|referenten|referierende|redner|sprecher|orateur|orateurs|oratrice|intervenant|intervenants|conferencier|conferenciers|ponente|ponentes|orador|oradores|palestrante|palestrantes|relatore|relatori|spreker|sprekers|prelegent"),
        (TableField.Name, "name|full name|fullname|display name|person|participant|member|vollstandiger name|nom complet|nombre completo|nome completo|nome|nombre"),
        (TableField.GivenName, "first name|firstname|first|given name|given names|forename|vorname|prenom|nombre de pila|voornaam|fornamn"),
        (TableField.MiddleName, "middle name|middlename|middle names|middle initial"),
        (TableField.FamilyName, "last name|lastname|last|surname|family name|nachname|familienname|nom|nom de famille|apellido|apellidos|sobrenome|cognome|achternaam|efternamn"),
        (TableField.Affiliation, "affiliation|affiliations|organisation|organization|organisations|organizations|company|institution|institutions|institute|university|employer|speaker affiliation|zugehorigkeit|firma|unternehmen|hochschule|universitat|einrichtung|societe|organisme|etablissement|institucion|afiliacion|empresa|instituicao|afiliacao|affiliazione|ente|azienda|organisatie|bedrijf|presenter affiliation|presenters affiliation|speakers affiliation|author affiliation|author affiliations|authors affiliations"),
        (TableField.Position, "position|job title|jobtitle|tagline|function|funktion|stelle|poste|fonction|cargo|role|rolle|rol|ruolo"),
        (TableField.Biography, "bio|biography|about|about the speaker|speaker bio|speaker biography|short bio|biografie|lebenslauf|vita|uber die person|biographie|biografia|semblanza"),
        (TableField.PhotoFocus, "photo focus|photo position|image position|image focus|object position|focal point"),
        (TableField.Photo, "photo|picture|image|photograph|portrait|headshot|avatar|foto|bild|imagen|immagine"),
        (TableField.Email, "email|e mail|email address|mail|e mail address|corresponding email|speaker email|e mail adresse|courriel|correo|correo electronico"),
        (TableField.Website, "website|homepage|web|web page|webseite|site web|sitio web|sito"),
        (TableField.Orcid, "orcid|orcid id"),
        (TableField.Date, "date|day|datum|tag|jour|fecha|dia|data|giorno|dag|session date"),
        (TableField.Start, "start|starts|start time|starttime|start date|startdate|starts at|startsat|begin|begins|beginn|from|anfang|von|debut|heure de debut|inicio|hora de inicio|hora inicio|inizio|ora inizio|aanvang|session start|start datetime|start utc|start time utc"),
        (TableField.End, "end|ends|end time|endtime|end date|enddate|ends at|endsat|until|to|ende|bis|schluss|fin|heure de fin|hora de fin|hora fin|fim|fine|ora fine|einde|finish|session end|end datetime|end utc|end time utc"),
        (TableField.Time, "time|times|slot|time slot|timeslot|uhrzeit|zeit|heure|horaire|hora|horario|ora|orario|tijd|tid|when|date time|datetime|date and time"),
        (TableField.Duration, "duration|length|minutes|duration min|duration minutes|dauer|minuten|duree|duracion|duracao|durata|duur"),
        (TableField.Room, "room|rooms|session room|hall|location|venue|place|room name|where|stage|raum|saal|horsaal|ort|salle|lieu|sala|lugar|local|aula|luogo|zaal|lokal"),
        (TableField.Track, "track|tracks|theme|stream|category|area|subject area|track name|themenbereich|schiene|bereich|filiere|thematique|piste|tema|categoria|tematica|area tematica"),
        (TableField.Session, "session|sessions|session name|session id|session code|block|panel session|sitzung|sektion|sesion|sessao|sessione|sessie"),
        (TableField.Event, "event|event id|slot id"),
        (TableField.Items, "items|papers|talks|paper ids|item ids"),
        (TableField.Type, "type|format|kind|session type|talk type|presentation type|submission type|session format|requested format|contribution type|presentation format|art|typ|vortragsart|genre|tipo|formato|modalidad"),
        (TableField.Status, "status|state|acceptance|decision|acceptance status|entscheidung|statut|estado"),
        (TableField.Chair, "chair|chairs|session chair|session chairs|session chair 1|session chair1|chairperson|chaired by|moderator|moderators|moderation|leitung|sitzungsleitung|vorsitz|president|presidente|moderateur|moderador|moderatore|voorzitter"),
        (TableField.Keywords, "keywords|keyword|tags|key words|topics|schlagworte|schlusselworter|stichworte|mots cles|palabras clave|palavras chave|parole chiave"),
        (TableField.Subject, "subject areas|primary subject area|primary subject|primary subject areas"),
        (TableField.SecondSubject, "secondary subject areas|secondary subject area|secondary subject"),
        (TableField.Audience, "audience|target audience|audience level|intended audience|difficulty|skill level"),
        (TableField.Language, "language|lang|locale|sprache|langue|idioma|lingua|taal"),
        (TableField.Link, "link|url|paper url|talk url|pdf|lien|enlace|weblink"),
        (TableField.Board, "board|board number|board no|poster number|poster no|poster board|posternummer|panneau"),
        (TableField.Capacity, "capacity|seats|room capacity|kapazitat|platze|capacite|capacidad|aforo"),
        (TableField.Tier, "tier|level|sponsor level|sponsorship level|package|stufe|niveau|nivel"),
        (TableField.Logo, "logo|logo file"),
        (TableField.Deleted, "deleted|is deleted|hidden|geloscht"),
        (TableField.Presents, "presenter yes no|is presenter|presenting"));

    /// <summary>Null where nothing is known by that name.</summary>
    public static TableColumn? Of(string header)
    {
        if (header.Length is 0 or > 60)
            return null;
        if (header.Trim() is "#" or "N°" or "№" or "Nº")
            return new TableColumn(TableField.Id, null);
        if (ByName.TryGetValue(Folded(header), out var field))
            return new TableColumn(field, null);
        if (Numbered().Match(header) is { Success: true } first)
            return Person(first.Groups["n"].ValueSpan, first.Groups["what"].Value);
        if (PersonNumbered().Match(header) is { Success: true } second)
            return Person(second.Groups["n"].ValueSpan, second.Groups["what"].Value is { Length: > 0 } what ? what : "name");
        // "Affiliation 2", "Speaker affiliation 2"; "Name 2" may be anything's.
        if (Counted().Match(header) is { Success: true } third && Folded(third.Groups["what"].Value) is not ("name" or "url" or "web" or "website" or "title") && Person(third.Groups["n"].ValueSpan, third.Groups["what"].Value) is { } counted)
            return counted;
        // "Title of the talk (max. 80 characters)", "Start [CEST]", "Title *".
        return Remark().Replace(header, "") is var bare && bare.Length < header.Length && ByName.TryGetValue(Folded(bare), out field) ? new TableColumn(field, null) : null;
    }

    /// <summary>
    /// All columns of a header, of which some mean something else beside others: "Paper" beside "Title" is a number, "Session title" the session's,
    /// "Start date" beside "Start time" the day. The first column of a name wins; a second one ("Title" of the talk and of the person) is nobody's.
    /// </summary>
    public static ImmutableArray<TableColumn?> OfRow(IReadOnlyList<string> header)
    {
        var names = header.Select(h => Folded(Remark().Replace(h, ""))).ToList();
        var hasTitle = names.Exists(n => n is not ("paper" or "submission" or "talk" or "contribution" or "session title" or "presentation") && ByName.GetValueOrDefault(n) == TableField.Title && n.Length > 0);
        var namesSession = hasTitle && names.Exists(n => n is "session title" or "session name");
        var hasClock = names.Contains("start time");
        var taken = new HashSet<TableColumn>();
        var columns = ImmutableArray.CreateBuilder<TableColumn?>(header.Count);
        for (var i = 0; i < names.Count; i++)
        {
            var column = names[i] switch
            {
                "paper" or "submission" when hasTitle => new TableColumn(TableField.Id, null),
                "session title" or "session name" when namesSession => new TableColumn(TableField.Session, null),
                "start date" when hasClock => new TableColumn(TableField.Date, null),
                "end date" when hasClock => null,
                // "Day" counts where dates stand beside it.
                "day" when hasClock && names.Contains("start date") => null,
                _ => Of(header[i]) is { Field: TableField.Session } && namesSession ? null : Of(header[i]),
            };
            columns.Add(column is { } known && (taken.Add(known) || known.Person is not null) ? known : null);
        }
        return columns.MoveToImmutable();
    }

    private static TableColumn? Person(ReadOnlySpan<char> number, string what)
    {
        if (Folded(what) is "presenter")
            return new TableColumn(TableField.Presents, int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture));
        return ByName.TryGetValue(Folded(what), out var field)
            && field is TableField.Name or TableField.GivenName or TableField.MiddleName or TableField.FamilyName or TableField.Affiliation or TableField.Email or TableField.Biography
                or TableField.Photo or TableField.PhotoFocus or TableField.Orcid or TableField.Position or TableField.Website
            ? new TableColumn(field, int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture))
            : null;
    }

    private static string Folded(string header) => FoldedText.Words(Camel().Replace(header, "$1 $2"));

    private static FrozenDictionary<string, TableField> Table(params (TableField Field, string Names)[] rows)
    {
        var table = new Dictionary<string, TableField>(StringComparer.Ordinal);
        foreach (var (field, names) in rows)
        {
            foreach (var name in names.Split('|'))
                table.TryAdd(name, field);
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\s*(?<n>\d{1,3})\s*[:.\-]\s*(?<what>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?<what>\p{L}[\p{L}\s_-]*?)[\s_#-]*(?<n>\d{1,2})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\s*(?:co-?)?(?:speaker|author|presenter|person|referent|panelist)[\s_#-]*(?<n>\d{1,3})\s*[:.\-_]?\s*(?<what>.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PersonNumbered();

    [GeneratedRegex(@"\s*(?:\([^()]*\)|\[[^\[\]]*\]|[*:])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"(\p{Ll})(\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Camel();
}
