namespace IonMentoring.Edge.Settings;

/// <summary>The regions and countries that count when the settings state none.</summary>
internal static class DefaultRegions
{
    internal const string Primary = "us-central1";

    private const string Europe = "europe-west1";
    private const string Asia = "asia-southeast1";

    /// <summary>Country code to region name: Europe, Africa and the Near East to the European one, the rest of Asia and Oceania to the Asian one; all others to the primary one.</summary>
    internal static IReadOnlyDictionary<string, string> Countries { get; } =
        Codes("AD AE AL AM AT AZ BA BE BG BH CH CY CZ DE DK DZ EE EG ES ET FI FO FR GB GE GH GI GR HR HU IE IL IM IQ IS IT JE JO KE KW LB LI LT LU LV LY MA MC MD ME MK MT NG NL NO OM PL PS PT QA RO RS SA SE SI SK SM SN SY TN TR TZ UA UG VA YE ZA", Europe)
            .Concat(Codes("AU BD BN BT CN FJ GU HK ID IN JP KG KH KR KZ LA LK MM MN MO MV MY NC NP NZ PF PG PH PK SG TH TJ TL TM TW UZ VN WS", Asia))
            .ToDictionary(pair => pair.Code, pair => pair.Region, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Code, string Region)> Codes(string codes, string region) => codes.Split(' ').Select(code => (code, region));

    internal static IEnumerable<(string Name, RegionOptions Region)> All(Uri api) =>
        [(Primary, new() { Blue = [api.GetLeftPart(UriPartial.Authority)] }), (Europe, new()), (Asia, new())];
}
