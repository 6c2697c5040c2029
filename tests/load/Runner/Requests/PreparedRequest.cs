using System.Net.Http.Headers;
using System.Text;

namespace IonMentoring.LoadRunner.Requests;

/// <summary>A request whose parts are made once and used for every sending.</summary>
public sealed class PreparedRequest
{
    private readonly Uri _uri;
    private readonly HttpMethod _method;
    private readonly ByteArrayContent? _content;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _headers;

    private PreparedRequest(HttpMethod method, Uri uri, ByteArrayContent? content, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        (_method, _uri, _content, _headers) = (method, uri, content, headers);

    /// <summary>GET.</summary>
    public static PreparedRequest Get(Uri uri, params IReadOnlyList<KeyValuePair<string, string>> headers) => new(HttpMethod.Get, uri, content: null, headers);

    /// <summary>POST of a JSON body.</summary>
    public static PreparedRequest PostJson(Uri uri, string json, params IReadOnlyList<KeyValuePair<string, string>> headers) =>
        Of(HttpMethod.Post, uri, Encoding.UTF8.GetBytes(json), "application/json", headers);

    /// <summary>Any method and body; null: none.</summary>
    public static PreparedRequest Of(HttpMethod method, Uri uri, byte[]? body, string? contentType, params IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var content = body is null ? null : new ByteArrayContent(body);
        if (content is not null)
        {
            // Left to the first sending, it is added while others read the headers, and may stand there twice.
            content.Headers.ContentLength = body!.Length;
            content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        }

        return new(method, uri, content, headers);
    }

    /// <summary>A message to send once. Not to be disposed of: its content is shared with the others.</summary>
    public HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(_method, _uri) { Content = _content };
        foreach (var (name, value) in _headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
