using System.Xml.Linq;

var target = Argument("target", "Test");
var configuration = Argument("configuration", "Release");
var solution = "IonMentoring.sln";
var artifacts = MakeAbsolute(Directory("artifacts"));
var results = artifacts.Combine("test-results");

// What tests need from the system: the program or the file to look for, and the package that brings it.
var systemPrograms = new Dictionary<string, string>
{
    ["chromium"] = "chromium",
    ["curl"] = "curl",
    ["kill"] = "procps",
    ["redis-server"] = "redis-server",
    ["pg_lsclusters"] = "postgresql",
    ["/usr/lib/python3/dist-packages/prometheus_client/parser.py"] = "python3-prometheus-client",
};

Task("Clean")
    .Description("Removes everything that was built")
    .Does(() =>
{
    CleanDirectory(artifacts);
    DotNetClean(solution, new DotNetCleanSettings { Configuration = configuration });
});

Task("Provision")
    .Description("Installs what tests need from the system, when run as root on a Debian system; else says what is missing")
    .Does(() =>
{
    var missing = systemPrograms.Where(program => !IsInstalled(program.Key)).Select(program => program.Value).ToList();
    if (missing.Count == 0)
    {
        Information("Nothing is missing.");
        return;
    }

    if (Environment.UserName != "root" || !IsInstalled("apt-get"))
    {
        throw new CakeException($"The tests need these packages: {string.Join(", ", missing)}. Install them, then run this again.");
    }

    Run("apt-get", "update -qq");
    if (missing.Contains("postgresql"))
    {
        // The package would make a database of its own and start it; the tests start theirs. Its settings come with another package.
        Run("apt-get", "install -y -qq --no-install-recommends postgresql-common");
        System.IO.File.AppendAllText("/etc/postgresql-common/createcluster.conf", "create_main_cluster = false\n");
    }

    Run("apt-get", $"install -y -qq --no-install-recommends {string.Join(' ', missing)}");
});

Task("Restore")
    .Description("Restores the packages")
    .Does(() => DotNetRestore(solution));

Task("Build")
    .Description("Builds the solution; the persona plugins land beside the host")
    .IsDependentOn("Restore")
    .Does(() => DotNetBuild(solution, new DotNetBuildSettings { Configuration = configuration, NoRestore = true }));

Task("Test")
    .Description("Runs every test project; --filter=NAME runs those whose name contains NAME")
    .IsDependentOn("Provision")
    .IsDependentOn("Build")
    .Does(() =>
{
    CleanDirectory(results);
    var filter = Argument("filter", string.Empty);
    var failedRuns = 0;
    foreach (var project in GetFiles("tests/**/*.Tests.csproj").OrderBy(file => file.FullPath).Where(file => file.FullPath.Contains(filter)))
    {
        var name = project.GetFilenameWithoutExtension().ToString();
        var assembly = project.GetDirectory().CombineWithFilePath($"bin/{configuration}/net10.0/IonMentoring.{name}.dll");
        Information($"\n== {name}");
        failedRuns += StartProcess("dotnet", $"\"{assembly}\" --no-banner --report-xunit-trx --report-xunit-trx-filename {name}.trx --results-directory \"{results}\"") == 0 ? 0 : 1;
    }

    var counts = GetFiles($"{results}/*.trx").Select(file => XDocument.Load(file.FullPath).Descendants().First(node => node.Name.LocalName == "Counters")).ToList();
    int Sum(string counter) => counts.Sum(count => (int)count.Attribute(counter));
    var failed = Math.Max(Sum("failed") + Sum("error"), failedRuns);
    var skipped = Sum("notExecuted");

    // Not Information: it colours numbers, and this line is read by .ci/run.
    Console.WriteLine($"\n{Sum("passed")} passed, {failed} failed{(skipped > 0 ? $", {skipped} skipped" : string.Empty)}");
    if (failed > 0 || counts.Count == 0)
    {
        throw new CakeException("Not all tests passed.");
    }
});

Task("Publish")
    .Description("Publishes the program with its plugins to artifacts/publish, and the SDK package to artifacts/packages")
    .IsDependentOn("Restore")
    .Does(() =>
{
    // For this kind of machine, so that it is compiled already when it starts; the .NET runtime is that of the machine.
    DotNetPublish("host/Host.csproj", new DotNetPublishSettings
    {
        Configuration = configuration,
        Runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier,
        SelfContained = false,
        OutputDirectory = artifacts.Combine("publish"),
    });
    DotNetPack("contracts/PersonaSdk/PersonaSdk.csproj", new DotNetPackSettings { Configuration = configuration, OutputDirectory = artifacts.Combine("packages") });
});

Task("Plugins")
    .Description("Builds the persona plugins alone, each into artifacts/plugins/NAME")
    .IsDependentOn("Restore")
    .Does(() =>
{
    foreach (var project in GetFiles("plugins/personas/*/*.csproj"))
    {
        DotNetBuild(project.FullPath, new DotNetBuildSettings
        {
            Configuration = configuration,
            OutputDirectory = artifacts.Combine("plugins").Combine(project.GetFilenameWithoutExtension().ToString()),
        });
    }
});

Task("Micro")
    .Description("Runs the micro benchmarks; --filter=NAME runs those whose name contains NAME")
    .IsDependentOn("Restore")
    .Does(() => Run("dotnet", $"run -c Release --project tests/load/Micro -- --filter \"*{Argument("filter", string.Empty)}*\""));

Task("SwapSoak")
    .Description("Swaps a persona plugin 1,000 times at 3,000 requests a second")
    .IsDependentOn("Build")
    .Does(() => Run("dotnet", $"run -c {configuration} --no-build --project tests/load/Swaps -- --swaps {Argument("swaps", 1000)} --rate {Argument("rate", 3000)}"));

Task("EdgeSoak")
    .Description("50 releases and 20 killed regions behind one edge, at 2,000 requests a second with 200 open event streams")
    .IsDependentOn("Build")
    .Does(() => Run("dotnet", $"run -c {configuration} --no-build --project tests/load/EdgeSoak -- --switches {Argument("switches", 50)} --kills {Argument("kills", 20)} --rate {Argument("rate", 2000)} --streams {Argument("streams", 200)}"));

Task("Compare")
    .Description("The same load on the api, through the edge, and on bare hosts, YARP, nginx and haproxy; needs wrk, nginx and haproxy")
    .IsDependentOn("Build")
    .Does(() => Run("tests/load/Compare/compare.sh", string.Empty));

Task("CacheLoad")
    .Description("200,000 requests after Zipf's law on two apis that share a Redis; needs redis-server")
    .IsDependentOn("Build")
    .Does(() => Run("dotnet", $"run -c {configuration} --no-build --project tests/load/Cache -- {Argument("requests", 200000)}"));

Task("StorageLoad")
    .Description("Stores 1,000,000 interactions in PostgreSQL, beside a raw COPY of the same rows, and in SQLite, three times, and reads pages of them; needs postgresql")
    .IsDependentOn("Build")
    .Does(() => Run("dotnet", $"run -c {configuration} --no-build --project tests/load/Storage -- {Argument("rows", 1000000)}"));

Task("LoadTest")
    .Description("Runs a load suite: --suite=headline, ramp, spike, soak, faults, cold, edge-cases or calibration, on processes of its own or on --url; docs/load-testing.md tells of each")
    .IsDependentOn("Build")
    .Does(() =>
{
    var arguments = new ProcessArgumentBuilder().Append($"run -c {configuration} --no-build --project tests/load/Suites -- --suite {Argument("suite", "headline")}");
    foreach (var name in new[] { "url", "rate", "seconds", "reports" }.Where(HasArgument))
    {
        arguments.Append($"--{name}").AppendQuoted(Argument<string>(name));
    }

    foreach (var name in new[] { "smoke", "redis", "postgres" }.Where(name => Argument(name, false)))
    {
        arguments.Append($"--{name}");
    }

    Run("dotnet", arguments.Render());
});

Task("StartTime")
    .Description("Starts the published program five times and prints how long each took to its first answer")
    .IsDependentOn("Publish")
    .Does(() => Run("tests/load/Start/start-to-first-answer.sh", string.Empty));

RunTarget(target);

void Run(string program, string arguments)
{
    if (StartProcess(program, arguments) is var exitCode && exitCode != 0)
    {
        throw new CakeException($"{program} {arguments} ended with {exitCode}.");
    }
}

bool IsInstalled(string program) =>
    (EnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator).Any(folder => FileExists(System.IO.Path.Combine(folder, program)));
