using IonMentoring.CacheLoad;

// Two apis on one Redis, and messages as people send them: a few often, most rarely. Exits with 1 when the goal is missed.
var requests = args.Length > 0 ? int.Parse(args[0]) : 200_000;
await using var fleet = await Fleet.StartAsync();
await ZipfLoad.RunAsync(fleet.Clients, requests: 2_000);
await fleet.ClearAsync();
var before = await fleet.CountsAsync();
var load = await ZipfLoad.RunAsync(fleet.Clients, requests);
var counts = await fleet.CountsAsync() - before;
Console.WriteLine(load);
Console.WriteLine(counts);
return load.Failed == 0 && counts.HitRate >= Counts.Goal ? 0 : 1;
