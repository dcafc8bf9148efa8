// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "models/store/Outbox.h"
#include "ui/kit/Glyphs.h"
#include "ui/kit/TimeText.h"
#include "ui/kit/Tokens.h"

#include <QAbstractButton>
#include <QWidget>

#include <optional>
#include <vector>

namespace porch {

/// One statement of the status bar; some lead to what they speak of.
class StatusItem : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatusItem(QWidget *parent = nullptr);

    void show(std::optional<kit::Glyph> glyph, kit::Ink glyphInk, const QString &words, bool strong = false);
    /// Whether it can be pressed.
    void setLeads(bool leads);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<kit::Glyph> m_glyph;
    kit::Ink m_ink = &kit::Tokens::text2;
    bool m_strong = false;
};

/// The foot of the window: what is true of the link, the log and the outbox at this moment.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void show(const LinkState &state, const std::vector<PendingAction> &pending, Micros now,
              const kit::TimeText &times);
    /// More statements, for instance how a bridge fares; empty ones are not there.
    void setBridge(const QString &words);

Q_SIGNALS:
    void outboxRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusItem *m_link;
    StatusItem *m_log;
    StatusItem *m_bridge;
    StatusItem *m_outbox;
    StatusItem *m_refused;
    QString m_clock;
};

} // namespace porch
