namespace Booklet.Content.Sources.Tables;

/// <summary>What a column holds, whatever it is called.</summary>
internal enum TableField
{
    Id, Title, Subtitle, Abstract, Authors, Speakers, Name, GivenName, MiddleName, FamilyName, Affiliation, Position, Biography, Photo, PhotoFocus, Email, Website, Orcid,
    Date, Start, End, Time, Duration, Room, Track, Session, Event, Items, Type, Status, Chair, Keywords, Subject, SecondSubject, Audience, Language, Link, Board, Capacity, Tier, Logo, Presents, Deleted,
}
