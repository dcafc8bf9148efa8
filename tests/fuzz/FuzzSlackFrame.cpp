// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes must neither crash what reads Slack's frames, nor give an envelope that can't be acknowledged,
// nor a wait that is absurd.
#include "app/bridge/SlackEnvelope.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace porch;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const SlackFrame frame =
        parseSlackFrame(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (const auto *hello = std::get_if<SlackHello>(&frame)) {
        must(hello->lifetime.count() >= 0 && hello->lifetime <= std::chrono::hours(24 * 31));
        must(hello->connections >= 0);
    }
    if (const auto *envelope = std::get_if<SlackEnvelope>(&frame)) {
        must(!envelope->id.isEmpty() && envelope->id.size() <= 256 && envelope->retry >= 0);
        const QJsonObject answer = QJsonDocument::fromJson(slackAcknowledgement(envelope->id, {})).object();
        // What was half a character cannot come back as it was.
        must(answer.size() == 1 && (answer.value(QLatin1String("envelope_id")).toString() == envelope->id ||
                                    !envelope->id.isValidUtf16()));
    }
    return 0;
}
