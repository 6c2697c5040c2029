using IonMentoring.Edge.Destinations;

namespace IonMentoring.Edge.Settings;

/// <summary>What settings of the edge must keep to; each breach is a sentence that names the setting, its value and what would be right.</summary>
internal static class EdgeRules
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static IEnumerable<string> Broken(EdgeOptions edge) =>
        Addresses(edge).Concat(Regions(edge)).Concat(Places(edge)).Concat(Ranges(edge)).Concat(Numbers(edge));

    private static IEnumerable<string> Addresses(EdgeOptions edge)
    {
        foreach (var (name, address) in ((string, Uri?)[])[(nameof(edge.Url), edge.Url), (nameof(edge.OperatorUrl), edge.OperatorUrl)])
        {
            if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            {
                yield return $"Edge:{name} is “{address}”; it must be an http or https address such as http://127.0.0.1:8080.";
            }
            else if (name == nameof(edge.OperatorUrl) && !address.IsLoopback)
            {
                yield return $"Edge:{name} is “{address}”; operators are served on loopback alone, for example http://127.0.0.1:8090.";
            }
        }
    }

    private static IEnumerable<string> Regions(EdgeOptions edge)
    {
        var names = Names(edge);
        if (!names.Contains(edge.PrimaryRegion))
        {
            yield return $"Edge:PrimaryRegion is “{edge.PrimaryRegion}”; {Known(names)}";
        }

        foreach (var (name, region) in edge.Regions)
        {
            if (!name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
            {
                yield return $"Edge:Regions:{name}: a region's name has letters a to z, digits, “-”, “_” and “.” alone.";
            }

            foreach (var fallback in region.Fallback.Where(fallback => !names.Contains(fallback)))
            {
                yield return $"Edge:Regions:{name}:Fallback names “{fallback}”; {Known(names)}";
            }

            foreach (var (colour, addresses) in ((string, IList<string>)[])[("Blue", region.Blue), ("Green", region.Green)])
            {
                foreach (var address in addresses)
                {
                    if (DestinationAddress.Problem(address, edge.AllowedDestinations) is { } problem)
                    {
                        yield return $"Edge:Regions:{name}:{colour}: {problem}";
                    }
                }

                if (addresses.Distinct(StringComparer.OrdinalIgnoreCase).Count() != addresses.Count)
                {
                    yield return $"Edge:Regions:{name}:{colour} states an address twice.";
                }
            }
        }
    }

    private static IEnumerable<string> Places(EdgeOptions edge)
    {
        var names = Names(edge);
        foreach (var (country, region) in edge.Countries.Where(pair => !names.Contains(pair.Value)))
        {
            yield return $"Edge:Countries:{country} is “{region}”; {Known(names)}";
        }

        foreach (var network in edge.Networks)
        {
            if (!AddressRange.TryParse(network.Range, out _))
            {
                yield return $"Edge:Networks: “{network.Range}” is neither an address nor an address range such as 203.0.113.0/24.";
            }

            if (!names.Contains(network.Region))
            {
                yield return $"Edge:Networks: the region of {network.Range} is “{network.Region}”; {Known(names)}";
            }
        }

        if (edge.CountryDatabase is { Length: > 0 } file && !File.Exists(file))
        {
            yield return $"Edge:CountryDatabase is “{file}”; there is no such file.";
        }
    }

    private static IEnumerable<string> Ranges(EdgeOptions edge) => edge.TrustedProxies
        .Where(proxy => !AddressRange.TryParse(proxy, out _))
        .Select(proxy => $"Edge:TrustedProxies: “{proxy}” is neither an address nor an address range such as 10.0.0.0/8.");

    private static IEnumerable<string> Numbers(EdgeOptions edge)
    {
        var (health, retries, deployments, limits) = (edge.Health, edge.Retries, edge.Deployments, edge.Limits);
        (string Name, bool Right, object Value, string Range)[] rules =
        [
            ("Health:Interval", Within(health.Interval, TimeSpan.FromMilliseconds(100), Minute), health.Interval, "from 100 ms to 1 min"),
            ("Health:Timeout", Within(health.Timeout, TimeSpan.FromMilliseconds(50), Minute), health.Timeout, "from 50 ms to 1 min"),
            ("Health:FailuresToLeave", health.FailuresToLeave is >= 1 and <= 100, health.FailuresToLeave, "from 1 to 100"),
            ("Health:AnswersToReturn", health.AnswersToReturn is >= 1 and <= 100, health.AnswersToReturn, "from 1 to 100"),
            ("Health:FirstEjection", Within(health.FirstEjection, TimeSpan.FromMilliseconds(100), Minute), health.FirstEjection, "from 100 ms to 1 min"),
            ("Health:LongestEjection", Within(health.LongestEjection, health.FirstEjection, Hour), health.LongestEjection, "from FirstEjection to 1 h"),
            ("Retries:Most", retries.Most is >= 0 and <= 5, retries.Most, "from 0 to 5"),
            ("Retries:Budget", retries.Budget is >= 0 and <= 1, retries.Budget, "from 0 to 1"),
            ("Retries:ConnectTimeout", Within(retries.ConnectTimeout, TimeSpan.FromMilliseconds(50), Minute), retries.ConnectTimeout, "from 50 ms to 1 min"),
            ("Retries:SilenceLimit", Within(retries.SilenceLimit, TimeSpan.FromSeconds(1), Hour), retries.SilenceLimit, "from 1 s to 1 h"),
            ("Deployments:WarmUpRequests", deployments.WarmUpRequests is >= 0 and <= 10_000, deployments.WarmUpRequests, "from 0 to 10,000"),
            ("Deployments:WarmUpLimit", Within(deployments.WarmUpLimit, TimeSpan.FromSeconds(1), Hour), deployments.WarmUpLimit, "from 1 s to 1 h"),
            ("Deployments:DrainLimit", Within(deployments.DrainLimit, TimeSpan.Zero, Hour), deployments.DrainLimit, "from 0 to 1 h"),
            ("Deployments:Window", Within(deployments.Window, TimeSpan.FromSeconds(1), Minute), deployments.Window, "from 1 s to 1 min"),
            ("Deployments:EnoughRequests", deployments.EnoughRequests >= 1, deployments.EnoughRequests, "1 or more"),
            ("Deployments:ErrorRate", deployments.ErrorRate is >= 0 and <= 1, deployments.ErrorRate, "from 0 to 1"),
            ("Deployments:P95", Within(deployments.P95, TimeSpan.FromMilliseconds(1), Minute), deployments.P95, "from 1 ms to 1 min"),
            ("Deployments:Availability", deployments.Availability is >= 0 and <= 1, deployments.Availability, "from 0 to 1"),
            ("Limits:Connections", limits.Connections >= 1, limits.Connections, "1 or more"),
            ("Limits:HeaderBytes", limits.HeaderBytes >= 1024, limits.HeaderBytes, "1024 or more"),
            ("Limits:BodyBytes", limits.BodyBytes >= 1, limits.BodyBytes, "1 or more"),
            ("Limits:HeaderTimeout", Within(limits.HeaderTimeout, TimeSpan.FromSeconds(1), Hour), limits.HeaderTimeout, "from 1 s to 1 h"),
            ("Limits:BytesPerSecond", limits.BytesPerSecond is >= 1 and < double.PositiveInfinity, limits.BytesPerSecond, "1 or more"),
        ];
        return rules.Where(rule => !rule.Right).Select(rule => FormattableString.Invariant($"Edge:{rule.Name} is {rule.Value}; it must be {rule.Range}."));
    }

    private static HashSet<string> Names(EdgeOptions edge) => edge.Regions.Select(region => region.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Known(IEnumerable<string> names) => $"the regions are {string.Join(", ", names)}.";

    private static bool Within(TimeSpan value, TimeSpan least, TimeSpan most) => value >= least && value <= most;
}
