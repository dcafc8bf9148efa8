// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "models/items/Clock.h"
#include "ui/kit/TimeText.h"

#include <QWidget>

class QAction;
class QGridLayout;
class QStackedWidget;
class QVBoxLayout;

namespace porch {

class ConversationModel;
class OutboxModel;
class OutboxPage;
class PlacePart;

/// What is known about the open tip beside its words: its place and its history. The outbox takes its place
/// when something in it wants to be seen.
class ContextPanel : public QWidget
{
    Q_OBJECT
public:
    ContextPanel(ConversationModel &conversation, OutboxModel &outbox, Clock clock,
                 QWidget *parent = nullptr);

    void showOutbox();
    void showTip();
    bool isOutboxShown() const;
    /// What the buttons beside the place do: confirms what is suggested; offers others.
    void setPlaceActions(QAction *confirm, QAction *other);
    /// Takes what the open tip belongs to, which stands beneath its place.
    void setLinksPart(QWidget *part);

public Q_SLOTS:
    void setLinkState(const porch::LinkState &state);

Q_SIGNALS:
    void openTipRequested(const QByteArray &tip);
    void dismissRequested(const QByteArray &id);
    void takeBackRequested(const QByteArray &id);
    /// Where the tip happened, or may have, is to be seen on the map.
    void showOnMapRequested(const QByteArray &tip);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildTip();
    void refresh();
    void refreshHistory();
    void outboxUpdated();

    ConversationModel &m_conversation;
    OutboxModel &m_outbox;
    Clock m_clock;
    LinkState::Phase m_phase = LinkState::Phase::Connecting;
    int m_knownRefused = 0;
    bool m_offlineShown = false; ///< the outbox came up by itself in this offline spell

    QStackedWidget *m_pages;
    OutboxPage *m_outboxPage;
    PlacePart *m_place = nullptr;
    QVBoxLayout *m_parts = nullptr; ///< between the place and the history
    QWidget *m_history = nullptr;
    QGridLayout *m_lines = nullptr;
};

} // namespace porch
