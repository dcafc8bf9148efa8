// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/PresenceLine.h"

#include "ui/conversation/Composer.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/PlainTip.h"
#include "ui/kit/Text.h"
#include "ui/kit/Tokens.h"

#include <QPainter>

#include <algorithm>

namespace porch {

using kit::scaled;

namespace {

constexpr int kHeight = 24;

} // namespace

PresenceLine::PresenceLine(Composer &composer, QWidget *parent)
    : QWidget(parent)
    , m_composer(composer)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWatchers({});
    m_typing.setSingleShot(true);
    m_typing.setInterval(kStillTypingMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { Q_EMIT typingChanged(false); });
    connect(&m_composer, &Composer::textEdited, this, &PresenceLine::noteEdit);
    connect(&m_composer, &Composer::left, this, &PresenceLine::stopTyping);
    connect(&m_composer, &Composer::sendRequested, this, &PresenceLine::stopTyping);
}

QString PresenceLine::sentence(const std::vector<Watcher> &watchers)
{
    if (watchers.empty())
        return {};
    // Who writes comes first, and is all that matters then.
    const bool typing = watchers.front().typing;
    const auto count = std::count_if(watchers.begin(), watchers.end(),
                                     [typing](const Watcher &watcher) { return watcher.typing == typing; });
    const QString &first = watchers.front().name;
    if (count == 1)
        return typing ? tr("%1 is writing").arg(first) : tr("%1 has this tip open").arg(first);
    const int more = static_cast<int>(count) - 1;
    return typing ? tr("%1 and %n more are writing", nullptr, more).arg(first)
                  : tr("%1 and %n more have this tip open", nullptr, more).arg(first);
}

void PresenceLine::setWatchers(const std::vector<Watcher> &watchers)
{
    m_someoneWrites = !watchers.empty() && watchers.front().typing;
    m_words = sentence(watchers);
    setVisible(!m_words.isEmpty());
    setAccessibleName(m_words.isEmpty() ? tr("Nobody else has this tip open") : m_words);
    QStringList names;
    for (const Watcher &watcher : watchers)
        names += watcher.name;
    setToolTip(kit::plainTip(names.join(QStringLiteral(", "))));
    update();
}

void PresenceLine::noteEdit()
{
    if (m_composer.text().isEmpty()) {
        stopTyping();
        return;
    }
    const QWidget *focus = m_composer.window()->focusWidget();
    if (focus == nullptr || !focus->hasFocus() || !m_composer.isAncestorOf(focus))
        return;
    const bool wasTyping = isTyping();
    m_typing.start();
    if (!wasTyping)
        Q_EMIT typingChanged(true);
}

void PresenceLine::stopTyping()
{
    if (!isTyping())
        return;
    m_typing.stop();
    Q_EMIT typingChanged(false);
}

QSize PresenceLine::sizeHint() const
{
    return {scaled(200), scaled(kHeight)};
}

void PresenceLine::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    const int glyph = scaled(kit::kGlyphSize);
    const int margin = scaled(16);
    kit::drawGlyph(painter, m_someoneWrites ? kit::Glyph::Typing : kit::Glyph::Viewing,
                   QRectF(margin, (height() - glyph) / 2.0, glyph, glyph), t.text2);
    kit::drawText(painter, rect().adjusted(margin + glyph + scaled(8), 0, -margin, 0), m_words,
                  kit::Type::Secondary, t.text2);
}

} // namespace porch
