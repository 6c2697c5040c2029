-- 800 different messages over the nine tones, sent to /api/v2/process in turn.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local tones = { "frustrated", "playful", "anxious", "analytical", "calm", "curious", "urgent", "confused", "collaborative" }
local messages, last = {}, 0

function init()
  for number = 1, 800 do
    messages[number] = wrk.format(nil, "/api/v2/process", nil, string.format(
      '{"user_input":"Every week I miss deadline %d and would like advice","resonance_key":"%s-burst-seek_advice"}', number, tones[number % 9 + 1]))
  end
end

function request()
  last = last % 800 + 1
  return messages[last]
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %.0f %.3f %.3f %d\n", summary.requests * 1e6 / summary.duration,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, e.status + e.connect + e.read + e.write + e.timeout))
end
