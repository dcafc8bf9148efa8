// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "models/store/Outbox.h"
#include "models/store/Rows.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/TimeText.h"
#include "ui/kit/Tokens.h"

#include <QWidget>

#include <optional>

namespace porch {

/// What is owed to the resident, and by when. Only what is overdue is red.
class PromiseStrip : public QWidget
{
    Q_OBJECT
public:
    explicit PromiseStrip(QWidget *parent = nullptr);

    /// How a promise stands, in a few words beside others; empty when nothing is owed.
    /// @param known false while catching up
    static QString brief(Micros due, Micros now, bool known, const kit::TimeText &times);
    /// @param reply a reply of this user's that is on its way, if any
    void show(const TipRow &tip, LinkState::Phase phase, std::optional<PendingState> reply, Micros now,
              const kit::TimeText &times);

    QString words() const { return m_bold; }
    QString aside() const { return m_aside; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    kit::Glyph m_glyph = kit::Glyph::Clock;
    kit::Ink m_ink = &kit::Tokens::text2;
    bool m_overdue = false;
    bool m_strong = false;
    QString m_bold;
    QString m_aside;
};

} // namespace porch
