using IonMentoring.ModuleContracts.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace IonMentoring.Api.OpenApi;

/// <summary>The api's OpenAPI document, made from the endpoints themselves.</summary>
internal static class ApiDocument
{
    private const string OperatorKey = "operatorKey";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v2", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "ION Mentoring",
                Version = "2",
                Description = "A message in, the suggestion of the persona that fits out, with the reasons for the choice.",
            };
            // Where it is served differs from place to place; clients know where they got the document from.
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [OperatorKey] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The operator key." },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var policies = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>();
            if (policies.Any(policy => policy.Policy == AccessPolicies.Operator))
            {
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(OperatorKey, context.Document)] = [] }];
            }

            return Task.CompletedTask;
        });
    });
}
