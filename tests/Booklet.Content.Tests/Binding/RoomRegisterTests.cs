using Booklet.Content.Binding;
using Booklet.Content.Sources;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public class RoomRegisterTests
{
    [Fact]
    public void The_same_room_spelled_alike_is_one_room() => Rooms("Great Hall", "great  hall", "Great Hall, LG.1").ShouldBe(["Great Hall"]);

    [Fact]
    public void One_name_in_two_buildings_is_two_rooms() =>
        Rooms("Room 1, North Building", "Room 1, South Building").ShouldBe(["Room 1, North Building", "Room 1, South Building"]);

    [Fact]
    public void What_follows_a_link_is_beside_the_room() =>
        Rooms("""<a href="/venue/">Lecture Hall</a>, LG.17 and LG.18""", "Lecture Hall").ShouldBe(["Lecture Hall"]);

    private static IEnumerable<string> Rooms(params string[] places)
    {
        var register = new RoomRegister();
        var day = new DayDraft(1, DayLabel.Parse("Day 1"), null);
        var sessions = places.Select(p => new SessionDraft { Day = day, RawName = new RawText("x", null), Place = new RawText(p, null) }).ToList();
        sessions.ForEach(s => register.Note(s.Place));
        sessions.ForEach(register.Assign);
        return register.Rooms.Select(r => r.Name);
    }
}
