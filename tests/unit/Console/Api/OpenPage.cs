using Microsoft.AspNetCore.Components;

namespace IonMentoring.OperatorConsole.Tests.Api;

internal sealed class OpenPage : NavigationManager
{
    public const string Address = "http://127.0.0.1/console/alerts";

    public OpenPage() => Initialize("http://127.0.0.1/console/", Address);

    public List<string> Loaded { get; } = [];

    protected override void NavigateToCore(string uri, NavigationOptions options)
    {
        options.ForceLoad.ShouldBeTrue();
        Loaded.Add(uri);
    }
}
