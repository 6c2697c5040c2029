using IonMentoring.OperatorConsole.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace IonMentoring.OperatorConsole.Tests.Api;

internal sealed class SignedInPerson(SignIn signIn) : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(signIn.Person("test")));
}
