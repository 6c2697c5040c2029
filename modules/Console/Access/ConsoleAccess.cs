using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace IonMentoring.OperatorConsole.Access;

internal static class ConsoleAccess
{
    public const string SignedIn = "console";

    public static IServiceCollection AddConsoleAccess(this IServiceCollection services)
    {
        services.AddAuthenticationCore();
        new AuthenticationBuilder(services).AddScheme<ConsoleAuthenticationOptions, ConsoleAuthentication>(ConsoleAuthentication.Scheme, configureOptions: null);
        services.AddAuthorizationBuilder().AddPolicy(
            SignedIn, policy => policy.AddAuthenticationSchemes(ConsoleAuthentication.Scheme).RequireClaim(SignIn.KeyClaim));
        return services
            .AddSingleton<SignInTickets>()
            .AddSingleton<WrongKeys>()
            .AddScoped<SignInForm>();
    }
}
