// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/PresenceModel.h"

#include <QTimer>
#include <QWidget>

namespace porch {

class Composer;

/// Above the composer: who else writes to this tip, or has it open; not there when nobody does. Notices, too,
/// whether somebody writes here.
class PresenceLine : public QWidget
{
    Q_OBJECT
public:
    /// After so long without a change nobody is writing any more.
    static constexpr int kStillTypingMs = 8'000;

    PresenceLine(Composer &composer, QWidget *parent);

    void setWatchers(const std::vector<Watcher> &watchers);
    QString words() const { return m_words; }
    static QString sentence(const std::vector<Watcher> &watchers);

    bool isTyping() const { return m_typing.isActive(); }
    /// What was written was sent, or another tip is open now.
    void stopTyping();

    QSize sizeHint() const override;

Q_SIGNALS:
    void typingChanged(bool typing);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void noteEdit();

    Composer &m_composer;
    QString m_words;
    bool m_someoneWrites = false;
    QTimer m_typing; ///< runs while somebody writes here
};

} // namespace porch
