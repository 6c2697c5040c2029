using System.Reflection;

namespace IonMentoring.Architecture.Tests;

/// <summary>The rules of who may know whom, over project files and over the assemblies that were built.</summary>
public sealed class WhoKnowsWhomTests
{
    public static TheoryData<string> Modules => [.. Repository.Projects("modules").Select(Repository.Name)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Module_references_onlyModuleContracts(string module)
    {
        var project = Repository.Projects("modules").Single(path => Repository.Name(path) == module);
        Repository.References(project).Select(Repository.Name).ShouldBe(["ModuleContracts"]);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Module_assembly_referencesNoOtherModule(string module)
    {
        string[] allowed = ["IonMentoring.ModuleContracts", "IonMentoring.PersonaSdk"];
        Ours(Load(module)).ShouldBeSubsetOf(allowed);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Module_publicTypes_onlyEntryAndOptions(string module)
    {
        var open = Load(module).GetExportedTypes().Where(type => !IsEntryOrOptions(type)).Select(type => type.FullName);
        open.ShouldBeEmpty();
    }

    [Fact]
    public void Plugins_reference_onlyTheSdk()
    {
        foreach (var project in Repository.Projects("plugins"))
        {
            Repository.References(project).ShouldBeEmpty();
        }

        Repository.References(Path.Combine(Repository.Root, "plugins", "personas", "Directory.Build.props"))
            .Select(Path.GetFileNameWithoutExtension).ShouldBe(["PersonaSdk"]);
    }

    [Fact]
    public void Host_references_everyModuleAndNoPlugin()
    {
        var project = Path.Combine(Repository.Root, "host", "Host.csproj");
        Repository.References(project).ShouldBe(Repository.Projects("modules"), ignoreOrder: true);
        Repository.References(project, builtOnly: true).ShouldBe(Repository.Projects("plugins"), ignoreOrder: true);
        Ours(Assembly.Load("IonMentoring.Host")).ShouldNotContain(name => Repository.Projects("plugins").Select(Repository.Name).Contains(name));
    }

    [Fact]
    public void Contracts_reference_onlyTheSdk()
    {
        Repository.References(Path.Combine(Repository.Root, "contracts", "PersonaSdk", "PersonaSdk.csproj")).ShouldBeEmpty();
        Repository.References(Path.Combine(Repository.Root, "contracts", "ModuleContracts", "ModuleContracts.csproj"))
            .Select(Repository.Name).ShouldBe(["PersonaSdk"]);
    }

    [Fact]
    public void Sdk_assembly_referencesOnlyTheFramework() =>
        Assembly.Load("IonMentoring.PersonaSdk").GetReferencedAssemblies().ShouldAllBe(name => name.Name!.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void Program_lines_atMostForty() =>
        File.ReadAllLines(Path.Combine(Repository.Root, "host", "Program.cs")).Length.ShouldBeLessThanOrEqualTo(40);

    private static bool IsEntryOrOptions(Type type) =>
        type.Name.EndsWith("Module", StringComparison.Ordinal)
        || type.Name.EndsWith("Options", StringComparison.Ordinal)
        || type.IsEnum
        || IsShownByRazor(type)
        || type.Name == "AccessKeys";

    // What Razor makes of a component is public, and so is what a component is given.
    private static bool IsShownByRazor(Type type) =>
        type.Assembly.GetName().Name == "IonMentoring.Console"
        && (type.Namespace == "IonMentoring.OperatorConsole.Answers" || type.Name == "_Imports"
            || type.GetInterfaces().Any(kind => kind.FullName == "Microsoft.AspNetCore.Components.IComponent"));

    private static Assembly Load(string module) => Assembly.Load($"IonMentoring.{module}");

    private static IEnumerable<string> Ours(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("IonMentoring.", StringComparison.Ordinal));
}
