using System.Globalization;
using IonMentoring.ModuleContracts.Api;
using IonMentoring.Monitoring.Dashboards.Building;
using IonMentoring.Monitoring.Dashboards.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Monitoring.Dashboards;

internal static class DashboardEndpoints
{
    private const int UsualMinutes = 60;
    private const int MostNear = 3;

    // The page has a style of its own and nothing else: whatever a text in it says, no script runs.
    private const string PagePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var dashboards = routes.MapGroup("/api/v2/dashboards").WithTags("Monitoring");
        dashboards.MapGet("", List).WithName("ListDashboards").WithSummary("The dashboards that there are").Produces<DashboardsAnswer>();
        dashboards.MapGet("/{name}.{form}", ReadAsync).WithName("ReadDashboard").WithSummary("A dashboard as txt, json, html or md")
            .Produces<DashboardAnswer>().Produces<string>(StatusCodes.Status200OK, "text/plain", "text/html", "text/markdown");
        dashboards.MapGet("/{name}", (string name) => Formless(name)).ExcludeFromDescription();

        var reports = routes.MapGroup("/api/v2/reports").WithTags("Monitoring");
        reports.MapGet("/{name}.{form}", ReportAsync).WithName("ReadReport").WithSummary("The daily or weekly report as txt, json, html or md")
            .Produces<DashboardAnswer>().Produces<string>(StatusCodes.Status200OK, "text/plain", "text/html", "text/markdown");
        reports.MapGet("/{name}", (string name) => Formless(name)).ExcludeFromDescription();
    }

    private static JsonHttpResult<DashboardsAnswer> List(HttpContext http, DashboardCatalog catalog, TimeProvider time) => TypedResults.Json(
        new DashboardsAnswer(
            catalog.Dashboards.Count, [.. catalog.Dashboards.Select(dashboard => new DashboardView(dashboard.Name, dashboard.Title))], http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
        DashboardJson.Default.DashboardsAnswer);

    private static async Task<IResult> ReadAsync(string name, string form, string? minutes, HttpContext http, DashboardCatalog catalog) =>
        await WriteAsync(Find(name, catalog.Dashboards, "dashboard"), Form(form), ReadMinutes(minutes), http, catalog);

    private static async Task<IResult> ReportAsync(string name, string form, HttpContext http, DashboardCatalog catalog)
    {
        var report = Find(name, catalog.Reports, "report");
        return await WriteAsync(report, Form(form), report.Minutes, http, catalog);
    }

    private static async Task<IResult> WriteAsync(IDashboardBuilder builder, IDashboardForm form, int minutes, HttpContext http, DashboardCatalog catalog)
    {
        var dashboard = await catalog.BuildAsync(builder, minutes, http.RequestAborted);
        http.Response.Headers.ContentSecurityPolicy = PagePolicy;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(form.Write(dashboard, http.TraceIdentifier), form.ContentType);
    }

    private static T Find<T>(string name, IReadOnlyList<T> known, string what)
        where T : IDashboardBuilder =>
        known.FirstOrDefault(builder => builder.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(what, "name", name, [.. known.Select(builder => builder.Name)]);

    private static IDashboardForm Form(string form) => DashboardForms.Find(form) ?? throw Unknown("form", "form", form, DashboardForms.Names);

    private static IResult Formless(string name) =>
        throw new ApiException(ApiErrorCode.NotFound, $"Say in which form, for example {Uri.EscapeDataString(name)}.json: {string.Join(", ", DashboardForms.Names)}.", "form");

    private static ApiException Unknown(string what, string field, string given, IReadOnlyList<string> known)
    {
        string[] near = [.. NearestValue.Nearest(given, known, MostNear)];
        return new(
            ApiErrorCode.NotFound, $"There is no such {what}. Near names: {string.Join(", ", near)}.", field, new Dictionary<string, object>(StringComparer.Ordinal) { ["near"] = near });
    }

    private static int ReadMinutes(string? text) => string.IsNullOrEmpty(text)
        ? UsualMinutes
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= DashboardCatalog.LongestMinutes
            ? minutes
            : throw new ApiException(ApiErrorCode.InvalidInput, $"minutes must be a whole number from 1 to {DashboardCatalog.LongestMinutes} (72 hours).", "minutes");
}
