using Microsoft.Extensions.Options;

namespace IonMentoring.Personas.Tests;

[Collection(typeof(OneHostAtATime))]
public sealed class PluginWatcherTests
{
    [Fact]
    public async Task Folder_isAFile_startFailsWithWhatWouldBeRight()
    {
        var file = typeof(PluginWatcherTests).Assembly.Location;
        await using var host = new PluginHost(("Folder", file));

        var failure = await Should.ThrowAsync<OptionsValidationException>(host.StartAsync);

        var reason = failure.Failures.ShouldHaveSingleItem();
        reason.ShouldStartWith($"Personas:Folder is '{file}'");
        reason.ShouldContain("must be a folder");
    }
}
