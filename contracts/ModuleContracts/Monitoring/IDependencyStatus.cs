namespace IonMentoring.ModuleContracts.Monitoring;

/// <summary>Something the api needs, as the health endpoint shows it. A module registers one for each of its own.</summary>
public interface IDependencyStatus
{
    /// <summary>Its name, for example <c>model</c>.</summary>
    string Name { get; }

    /// <summary>What stands behind it, for the table at start-up, for example <c>embedded composer</c>.</summary>
    string Description { get; }

    /// <summary>Whether that is a part of this program rather than a system of its own.</summary>
    bool Embedded { get; }

    /// <summary>Whether no request can be served without it: the api reports itself ready only when it is up.</summary>
    bool Required { get; }

    /// <summary>Whether it works now.</summary>
    bool Up { get; }
}
