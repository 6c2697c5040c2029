using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Regions;
using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Edge.Operators;

/// <summary>The operator api of the edge: its status, and the commands for deployments.</summary>
internal static class OperatorEndpoints
{
    /// <summary>Who gives a command, for the history; without it, “operator”.</summary>
    public const string OperatorHeader = "X-Ion-Operator";

    private const int LongestLine = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var edge = routes.MapGroup("/api/v2/edge").RequireAuthorization(AccessPolicies.Operator);
        edge.MapGet(string.Empty, (EdgeTopology topology, EdgeDeployments deployments) => Status(topology, deployments, deployments.State));

        var region = edge.MapGroup("/regions/{region}");
        region.MapPost("/deploy", async (string region, HttpContext http, EdgeTopology topology, EdgeDeployments deployments) =>
        {
            var command = await ReadAsync(http, OperatorJson.Default.DeployCommand);
            return Status(topology, deployments, deployments.Deploy(region, command.Colour, command.Destinations, By(http), command.Revision));
        });
        region.MapPost("/shift", async (string region, HttpContext http, EdgeTopology topology, EdgeDeployments deployments) =>
        {
            var command = await ReadAsync(http, OperatorJson.Default.ShiftCommand);
            return Status(topology, deployments, deployments.Shift(region, command.To, command.Percent, By(http), command.Revision));
        });
        region.MapPost("/promote", async (string region, HttpContext http, EdgeTopology topology, EdgeDeployments deployments) =>
        {
            var command = await ReadAsync(http, OperatorJson.Default.PromoteCommand);
            return Status(topology, deployments, deployments.Promote(region, By(http), command.Revision));
        });
        region.MapPost("/rollback", async (string region, HttpContext http, EdgeTopology topology, EdgeDeployments deployments) =>
        {
            var command = await ReadAsync(http, OperatorJson.Default.RollBackCommand);
            return Status(topology, deployments, deployments.RollBack(region, By(http), Line(command.Reason), command.Revision));
        });
    }

    private static IResult Status(EdgeTopology topology, EdgeDeployments deployments, EdgeState state) =>
        Results.Json(EdgeStatus.Of(topology, deployments, state), OperatorJson.Default.EdgeStatus);

    private static async Task<T> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(http.Request.Body, type, http.RequestAborted)
                ?? throw new ApiException(ApiErrorCode.InvalidInput, "The body must be a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new ApiException(ApiErrorCode.InvalidInput, $"The body is not right: {exception.Message}", exception.Path?.TrimStart('$', '.'));
        }
    }

    private static string By(HttpContext http) => Line(http.Request.Headers[OperatorHeader]) ?? "operator";

    // It is shown in terminals and kept in the history.
    private static string? Line(string? text)
    {
        var line = new string([.. (text ?? string.Empty).Where(letter => !char.IsControl(letter)).Take(LongestLine)]).Trim();
        return line.Length == 0 ? null : line;
    }
}
