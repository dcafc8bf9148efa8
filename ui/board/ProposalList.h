// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/items/ProposalModel.h"
#include "ui/kit/TimeText.h"

#include <QListView>

namespace porch {

class ProposalDelegate;

namespace kit {
class KeyButton;
}

/// Links that wait for a supervisor; the chosen one has the buttons that judge it.
class ProposalList : public QListView
{
    Q_OBJECT
public:
    /// @param model outlives this
    ProposalList(ProposalModel &model, Clock clock, QWidget *parent = nullptr);

    void setTimes(const kit::TimeText &times);
    kit::KeyButton *acceptButton() const { return m_accept; }
    kit::KeyButton *declineButton() const { return m_decline; }
    /// The link that would be judged; none when nothing waits.
    std::optional<ProposalItem> chosen() const;

Q_SIGNALS:
    void acceptRequested();
    void declineRequested();
    void tipOpenRequested(const QByteArray &key);
    /// Another is chosen, or none.
    void choiceChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void updateGeometries() override;

private:
    void fit();
    void placeButtons();

    ProposalModel &m_model;
    ProposalDelegate *m_look;
    QWidget *m_buttons;
    kit::KeyButton *m_decline;
    kit::KeyButton *m_accept;
};

} // namespace porch
