using IonMentoring.LoadRunner.Requests;

namespace IonMentoring.LoadSuites.Mix;

/// <summary>A request of the mix, and the step it is measured as.</summary>
internal sealed record UserRequest(string Step, PreparedRequest Request);
