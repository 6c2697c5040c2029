// What the runner is measured against: reads a body, if there is one, and answers the same 500 bytes. Argument: where to listen.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
var server = builder.Build();
var answer = new byte[500];
Array.Fill(answer, (byte)'a');
server.Run(async http =>
{
    if (http.Request.ContentLength > 0)
    {
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
    }

    http.Response.ContentType = "text/plain";
    http.Response.ContentLength = answer.Length;
    await http.Response.Body.WriteAsync(answer, http.RequestAborted);
});
await server.RunAsync(args[0]);
