using System.Collections.Immutable;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// The names under which sites keep a value, the most telling first. Comparison ignores case, and '-' and ' ' read as '_'.
/// </summary>
internal static class FieldNames
{
    public static readonly ImmutableArray<string> PersonName = ["name", "full_name", "fullname", "speaker_name", "presenter_name"];
    public static readonly ImmutableArray<string> GivenName = ["first_name", "firstname", "given_name", "given"];
    public static readonly ImmutableArray<string> FamilyName = ["last_name", "lastname", "family_name", "family", "surname"];
    public static readonly ImmutableArray<string> Title = ["tutorial", "talk", "talk_title", "paper_title", "title", "paper", "poster", "topic"];
    public static readonly ImmutableArray<string> Authors = ["authors", "author", "author_list", "authorlist"];
    public static readonly ImmutableArray<string> Speakers = ["speakers", "speaker", "presenters", "presenter", "presenting_author", "presenting_authors", "instructors", "instructor", "lecturers", "lecturer", "panelists", "panellists", "tutors", "hosts"];
    public static readonly ImmutableArray<string> Subtitle = ["subtitle", "sub_title", "second_title"];
    public static readonly ImmutableArray<string> Panellists = ["panelists", "panellists"];
    public static readonly ImmutableArray<string> Moderator = ["moderator", "moderators", "session_chair", "chair", "chairs"];
    public static readonly ImmutableArray<string> Remarks = ["prerequisites", "prerequisite", "requirements", "materials", "bring", "what_to_bring", "equipment", "target_audience", "audience"];
    public static readonly ImmutableArray<string> Duration = ["duration", "length", "minutes"];
    public static readonly ImmutableArray<string> Named = ["title", "talk", "tutorial", "talk_title", "paper_title"];
    public static readonly ImmutableArray<string> TalkOfPerson = ["tutorial", "talk", "talk_title", "paper_title", "topic"];
    public static readonly ImmutableArray<string> AbstractOfPerson = ["abstract", "talk_abstract", "summary", "description"];
    public static readonly ImmutableArray<string> TalkAbstract = ["abstract", "talk_abstract"];
    public static readonly ImmutableArray<string> TitleOnly = ["title"];
    public static readonly ImmutableArray<string> PaperLink = ["link", "paper", "paper_link"];
    public static readonly ImmutableArray<string> PosterBoard = ["board", "poster_number", "board_number", "poster_id", "paper_number"];
    public static readonly ImmutableArray<string> Count = ["num", "number", "paper_id", "paper_number"];
    public static readonly ImmutableArray<string> Level = ["level", "audience_level", "difficulty"];
    public static readonly ImmutableArray<string> Abstract = ["abstract", "talk_abstract", "summary", "description", "tldr"];
    public static readonly ImmutableArray<string> Biography = ["bio", "biography", "about", "speaker_bio"];
    public static readonly ImmutableArray<string> Role = ["role", "position", "job_title", "job"];
    public static readonly ImmutableArray<string> Affiliation = ["affiliation", "affiliations", "institution", "institute", "organization", "organisation", "company", "university", "employer", "speaker_affiliation", "speaker_institution"];
    public static readonly ImmutableArray<string> Website = ["website", "homepage", "web", "webpage", "site", "url", "personal_website", "speaker_website", "speaker_url"];
    public static readonly ImmutableArray<string> PhotoFocus = ["photo_focus", "photofocus", "objectposition", "photoposition", "photo_position", "image_position", "image_focus", "object_position", "focal_point", "focalpoint", "focus"];

    public static readonly ImmutableArray<string> Photo = ["photo", "image", "img", "picture", "avatar", "headshot", "portrait", "thumbnail", "profile_image", "photo_url", "photourl", "speaker_photo", "speaker_image"];
    public static readonly ImmutableArray<string> Email = ["email", "e_mail", "mail"];
    public static readonly ImmutableArray<string> Orcid = ["orcid", "orcid_id"];
    public static readonly ImmutableArray<string> SortName = ["sort_name", "sort", "index_as", "sort_as"];
    public static readonly ImmutableArray<string> Keywords = ["keywords", "keyword", "tags", "topics"];
    public static readonly ImmutableArray<string> Link = ["link", "paper_link", "openreview", "paper_url", "url", "pdf", "website", "arxiv", "doi"];
    public static readonly ImmutableArray<string> Order = ["order", "num", "number", "position", "index", "weight", "nav_order", "sequence", "rank", "presentation_order"];
    public static readonly ImmutableArray<string> Board = ["board", "poster_number", "board_number", "poster_id", "paper_number", "num", "number"];
    public static readonly ImmutableArray<string> Day = ["day", "date"];
    public static readonly ImmutableArray<string> Start = ["start", "start_time", "starttime", "time_start", "begin", "from", "time", "when"];
    public static readonly ImmutableArray<string> End = ["end", "end_time", "endtime", "time_end", "finish", "until", "to"];
    public static readonly ImmutableArray<string> Location = ["location", "room", "venue", "place", "where"];
    public static readonly ImmutableArray<string> EventName = ["name", "title", "event", "session", "label", "what", "activity", "heading"];
    public static readonly ImmutableArray<string> EventClass = ["class", "type", "kind", "category", "format"];
    public static readonly ImmutableArray<string> EventTalk = ["talk", "talk_title", "topic", "subtitle"];
    public static readonly ImmutableArray<string> Chair = ["chair", "chairs", "session_chair", "session_chairs", "moderator", "moderators", "host"];
    public static readonly ImmutableArray<string> Track = ["track", "stream", "theme"];
    public static readonly ImmutableArray<string> Subtype = ["type", "format", "presentation", "presentation_type", "category", "decision"];
    public static readonly ImmutableArray<string> Language = ["language", "lang"];
    public static readonly ImmutableArray<string> Days = ["calendar", "days", "schedule", "program", "programme", "agenda", "timetable"];
    public static readonly ImmutableArray<string> Events = ["events", "sessions", "items", "timeslots", "slots", "entries", "talks", "schedule", "program", "programme", "agenda"];

    /// <summary>What themes need and no reader of a programme does.</summary>
    public static readonly ImmutableArray<string> Presentation =
        ["layout", "permalink", "nav_order", "nav_exclude", "parent", "grand_parent", "has_children", "has_toc", "published", "timeline", "subpath", "class", "css", "style", "color", "excerpt", "redirect_from", "sitemap", "slug", "id", "key", "hide", "draft", "search_exclude",
            "slides", "slides_url", "slide", "video", "video_url", "videos", "recording", "recordings", "youtube", "code", "github", "bibtex", "published", "draft", "hide", "hidden"];

    /// <summary>Compares a key of a file with one of the names above. Asked for every field of every record, so it must not allocate.</summary>
    public static bool Same(string key, string name)
    {
        if (key.Length != name.Length)
            return false;
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i] is '-' or ' ' ? '_' : char.ToLowerInvariant(key[i]);
            if (c != name[i])
                return false;
        }
        return true;
    }
}
