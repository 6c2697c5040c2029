using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Personas;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IonMentoring.Personas.Endpoints;

/// <summary>Who is loaded, for clients.</summary>
internal static class PersonaEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v2/personas").WithTags("Personas");
        group.MapGet("", List).WithName("ListPersonas").WithSummary("The loaded personas, in their declared order");
        group.MapGet("{name}", Get).WithName("GetPersona").WithSummary("One persona; case does not matter");
    }

    private static JsonHttpResult<PersonaListAnswer> List(HttpContext http, IPersonaCatalog catalog, PersonaViews views, TimeProvider time)
    {
        var personas = views.Of(catalog.Current);
        return TypedResults.Json(
            new PersonaListAnswer(personas.Length, personas, http.TraceIdentifier, time.GetUtcNow().UtcDateTime),
            PersonasJson.Default.PersonaListAnswer);
    }

    private static JsonHttpResult<PersonaView> Get(string name, HttpContext http, IPersonaCatalog catalog, PersonaViews views, TimeProvider time)
    {
        var roster = catalog.Current;
        var persona = roster.Find(name)
            ?? throw new ApiException(
                ApiErrorCode.InvalidPersona,
                $"No persona of that name is loaded. Loaded: {string.Join(", ", roster.Personas.Select(loaded => loaded.Name))}.",
                "name");
        return TypedResults.Json(
            views.Of(persona) with { RequestId = http.TraceIdentifier, Timestamp = time.GetUtcNow().UtcDateTime },
            PersonasJson.Default.PersonaView);
    }
}
