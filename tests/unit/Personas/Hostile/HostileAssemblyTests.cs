using System.Runtime.InteropServices;
using IonMentoring.Personas.Tests.Building;

namespace IonMentoring.Personas.Tests.Hostile;

/// <summary>Plugins whose assembly is not what it should be.</summary>
[Collection(typeof(OneHostAtATime))]
public sealed class HostileAssemblyTests
{
    private const string NotAnAssembly = "Hostile.dll is not a .NET assembly, or only part of one";

    [Fact]
    public Task Assembly_text_refused() =>
        PluginFiles.Of().With("Hostile.dll", "This is a text, whatever its name says.").ShouldBeRefusedAsync(NotAnAssembly);

    [Fact]
    public Task Assembly_empty_refused() => PluginFiles.Of().With("Hostile.dll", string.Empty).ShouldBeRefusedAsync(NotAnAssembly);

    [Fact]
    public Task Assembly_truncated_refused()
    {
        var image = SamplePlugins.Good["Good.dll"];
        return PluginFiles.Of().With("Hostile.dll", image[..(image.Length / 2)]).ShouldBeRefusedAsync(NotAnAssembly);
    }

    [Fact]
    public Task Assembly_nativeLibrary_refused() =>
        PluginFiles.Of().With("Hostile.dll", File.ReadAllBytes(NativeLibrary())).ShouldBeRefusedAsync(NotAnAssembly);

    [Fact]
    public Task Assembly_elfHeaderOnly_refused() =>
        PluginFiles.Of().With("Hostile.dll", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, .. new byte[4096]]).ShouldBeRefusedAsync(NotAnAssembly);

    [Fact]
    public Task Assembly_none_refused() => PluginFiles.Of().ShouldBeRefusedAsync("no assembly in the folder references IonMentoring.PersonaSdk");

    [Fact]
    public Task Folder_empty_refused() => PluginFiles.None.ShouldBeRefusedAsync("no assembly in the folder references IonMentoring.PersonaSdk");

    [Fact]
    public Task Assembly_twoPluginsInAFolder_refused() =>
        SamplePlugins.Good.With("Victim.dll", SamplePlugins.Victim["Victim.dll"]).ShouldBeRefusedAsync("Good.dll, Victim.dll; a folder holds one plugin");

    [Theory]
    [InlineData("2.0.0.0", "2.0")]
    [InlineData("1.9.0.0", "1.9")]
    [InlineData("0.9.0.0", "0.9")]
    public Task Sdk_otherThanTheHosts_refused(string version, string said)
    {
        var sdk = PluginBuilder.Compile(
            "IonMentoring.PersonaSdk",
            $$"""[assembly: System.Reflection.AssemblyVersion("{{version}}")] namespace IonMentoring.PersonaSdk; public interface IPersona;""");
        var plugin = PluginBuilder.Compile("Hostile", "public sealed class ThePersona : IonMentoring.PersonaSdk.IPersona;", sdk);
        return PluginFiles.Of(plugin).ShouldBeRefusedAsync($"Hostile.dll is built for IonMentoring.PersonaSdk {said}; this host offers 1.0");
    }

    private static string NativeLibrary()
    {
        var name = OperatingSystem.IsWindows() ? "coreclr.dll" : OperatingSystem.IsMacOS() ? "libcoreclr.dylib" : "libcoreclr.so";
        return Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), name);
    }
}
