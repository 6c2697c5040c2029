using System.Net;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Api.Requests;

/// <summary>
/// A Unix socket on which the api listens too, for HTTP/2: many requests of a caller on the same machine then arrive at once. Callers learn of
/// it at /readyz.
/// </summary>
internal sealed class LocalSocket : IDisposable
{
    private const string Header = "X-Ion-Http2-Socket";

    // Readable by this user alone; a new one for each process, so that nobody can have put a socket there before.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ion-mentoring-api-");

    /// <summary>The address to listen on.</summary>
    public string Url => $"http://unix:{Path}";

    private string Path => System.IO.Path.Combine(_folder.FullName, "api.sock");

    public void Dispose() => _folder.Delete(recursive: true);

    public void TellLocalCallers(HttpContext http)
    {
        // X-Original-For is there when a proxy passed the request on for somebody else.
        if (http.Request.Path == "/readyz"
            && !http.Request.Headers.ContainsKey("X-Original-For")
            && http.Connection.RemoteIpAddress is { } caller
            && IPAddress.IsLoopback(caller))
        {
            http.Response.Headers[Header] = Path;
        }
    }
}
