using System.Globalization;
using Booklet.Content.Model;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Setting;

/// <summary>Photos of one size and crop for all of a kind, and the tile with initials that stands for a missing one.</summary>
internal sealed class Portrait(ComposingRoom room)
{
    /// <summary>Upright 3:4: the shape of most portraits, so little is cropped.</summary>
    private const double HeightPerWidth = 4.0 / 3;

    /// <summary>Faces are above the middle: the crop keeps the upper third.</summary>
    private static readonly (double X, double Y) FaceSafe = (0.5, 0.33);

    public static Length HeightFor(Length width) => width * HeightPerWidth;

    public Block Block(Person person, Length width)
    {
        var height = HeightFor(width);
        if (room.Pictures.Load(person.Photo) is { } image)
        {
            room.Register.AddPhoto(person.Id);
            return new ImageBlock(image, width, height)
            {
                Fit = ImageFit.Cover,
                Focus = person.PhotoFocus ?? FaceSafe,
                Role = StructureRole.Figure,
                Alternative = Pictures.Alternative(person.Photo, room.Words.Photo, person.Name.Display),
            };
        }
        return InitialsTile(person, width, height);
    }

    private CanvasBlock InitialsTile(Person person, Length width, Length height)
    {
        var theme = room.Theme;
        var style = new TextStyle { Family = Theme.Display, Size = width * 0.36, Color = theme.Palette.AccentText };
        var leading = style.Size * 1.2;
        var text = new ParagraphBlock(
            new ParagraphStyle { Text = style, Leading = leading, Alignment = TextAlignment.Center },
            [new TextInline(Initials(person.Name), style)]);
        return new CanvasBlock(width, height,
            [
                new CanvasItem(new Rectangle(default, default, width, height), new RectangleBlock(theme.Palette.Tint)),
                new CanvasItem(new Rectangle(default, (height - leading) / 2, width, leading), text) { Clip = false },
            ])
        { Role = StructureRole.Artifact };
    }

    /// <summary>First letters of the given and the family name, as whole grapheme clusters.</summary>
    internal static string Initials(PersonName name)
    {
        var parts = new[] { name.Given, name.Family }.Where(p => p.Length > 0);
        return string.Concat(parts.Select(p => StringInfo.GetNextTextElement(p).ToUpperInvariant()));
    }
}
