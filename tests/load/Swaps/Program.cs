using IonMentoring.Swaps;

// A soak: a plugin is swapped again and again under a steady rate of requests. Exits with 1 when a goal is missed.
var settings = SoakSettings.Parse(args);
await using var host = await SoakHost.StartAsync();
await using var load = new SteadyLoad(host, settings.RequestsPerSecond);
var report = await SwapSoak.RunAsync(host, load, settings);
Console.WriteLine(report);
return report.Passed ? 0 : 1;
