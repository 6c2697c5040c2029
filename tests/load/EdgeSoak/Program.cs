using System.Globalization;
using IonMentoring.EdgeSoak;

// Everything at once: releases, killed regions, a bad build, steady requests, open event streams. Exits with 1 when a goal is missed.
var settings = new SoakSettings(Number("--switches", 50), Number("--kills", 20), Number("--rate", 2000), Number("--streams", 200));
await using var soak = await Soak.StartAsync(settings);
var report = await soak.RunAsync();
Console.WriteLine(report);
return report.Passed ? 0 : 1;

int Number(string name, int otherwise)
{
    var at = Array.IndexOf(args, name);
    return at < 0 ? otherwise : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
}
