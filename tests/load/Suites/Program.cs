using System.CommandLine;
using IonMentoring.LoadSuites;

// Runs one load suite and exits with 1 when a threshold was missed.
var suite = new Option<string>("--suite") { Description = $"Which: {string.Join(", ", Suites.Names)}.", Required = true };
suite.AcceptOnlyFromAmong([.. Suites.Names]);
var url = new Option<Uri?>("--url") { Description = "What to ask instead of processes of its own. Only what is yours.", CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var parsed) ? parsed : null };
var smoke = new Option<bool>("--smoke") { Description = "A few seconds at a small rate, to see that it works; speed is not judged." };
var redis = new Option<bool>("--redis") { Description = "With a Redis behind the api; needs redis-server." };
var postgres = new Option<bool>("--postgres") { Description = "With PostgreSQL behind the api; needs its server programs." };
var rate = new Option<int?>("--rate") { Description = "Requests a second instead of the suite's own." };
var seconds = new Option<int?>("--seconds") { Description = "Seconds of load instead of the suite's own." };
var reports = new Option<string>("--reports") { Description = "The folder for reports.", DefaultValueFactory = _ => Path.Combine("artifacts", "load-reports") };
var root = new RootCommand("Puts load on ION Mentoring.") { suite, url, smoke, redis, postgres, rate, seconds, reports };
root.SetAction(async (parsed, _) =>
{
    var settings = new SuiteSettings(
        parsed.GetValue(url), parsed.GetValue(smoke), parsed.GetValue(redis), parsed.GetValue(postgres), parsed.GetValue(rate), parsed.GetValue(seconds), parsed.GetValue(reports)!);
    return await Suites.RunAsync(parsed.GetValue(suite)!, settings);
});
return await root.Parse(args).InvokeAsync();
