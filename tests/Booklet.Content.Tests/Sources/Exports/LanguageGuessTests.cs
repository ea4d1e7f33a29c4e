using Booklet.Content.Sources;
using Booklet.Content.Sources.Exports;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Exports;

public class LanguageGuessTests
{
    [Theory]
    [InlineData("de", "Die Laterne steht auf dem Tisch, und das Licht fällt auf eine Karte. Wir zeigen, wie man sie baut und warum sie nicht erlischt.")]
    [InlineData("en", "The lantern stands on the table, and its light falls on a map. We will show how you can build one that is not put out by the wind.")]
    [InlineData("es", "El farol está en la mesa y los mapas en las paredes. Una charla sobre cómo se construyen los faroles del puerto y para qué sirven en el invierno.")]
    [InlineData("fr", "La lanterne est sur la table et les cartes dans le tiroir. Nous verrons avec vous comment les construire pour le port et pour les bateaux.")]
    [InlineData("it", "La lanterna è sul tavolo e la mappa nel cassetto. Il modo di costruire gli strumenti che sono nel porto, per chi arriva di notte con il vento.")]
    [InlineData("pt", "A lanterna fica na mesa com os mapas. Uma conversa em que não se fala dos barcos do porto, mas da luz, para os que chegam com as redes ao cais.")]
    [InlineData("nl", "De lantaarn staat op de tafel en het licht valt op een kaart. Wij laten zien dat het niet moeilijk is om een lamp te bouwen voor de haven.")]
    public void Running_text_tells_its_language(string tag, string text) => Guess(text).ShouldBe(tag);

    [Theory]
    [InlineData("Central Network Management in Azure")]
    [InlineData("灯りは港にあります。地図は引き出しの中です。")]
    [InlineData("Світильник стоїть на столі, а мапа лежить у шухляді.")]
    [InlineData("The lamp und die Lampe: the talk is on the table, and der Vortrag ist auf dem Tisch, with and without and mit und ohne, the and die and das.")]
    public void What_is_short_or_mixed_or_of_another_language_tells_nothing(string text) => Guess(text).ShouldBe("");

    [Fact]
    public void What_the_files_state_is_believed() =>
        LanguageGuess.Of(new RawText("sv", null), new RawText("The lantern stands on the table, and its light falls on a map.", null)).Text.ShouldBe("sv");

    private static string Guess(string text) => LanguageGuess.Of(RawText.None, new RawText(text, null)).ToString();
}
