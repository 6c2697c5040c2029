namespace IonMentoring.ModuleContracts.Monitoring;

/// <summary>A feature of a request whose endpoint has found out for whom it is.</summary>
public interface IKnownUser
{
    /// <summary>The person, as the client names them, or null.</summary>
    string? UserId { get; }
}
