using Microsoft.AspNetCore.Authentication;

namespace IonMentoring.OperatorConsole.Access;

/// <summary>Nothing to set: who is signed in stands in the cookie.</summary>
internal sealed class ConsoleAuthenticationOptions : AuthenticationSchemeOptions;
